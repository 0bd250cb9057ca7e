package app.partymode.contacts.suggestions.web;

import app.partymode.contacts.suggestions.Suggestion;
import app.partymode.contacts.suggestions.Suggestions;
import app.partymode.contacts.users.FormerNumbers;
import app.partymode.contacts.web.Owners;
import app.partymode.httpapi.constraint.Between;
import app.partymode.phoneauth.session.Caller;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SuggestionsController {

    private final Suggestions suggestions;
    private final FormerNumbers formerNumbers;

    SuggestionsController(Suggestions suggestions, FormerNumbers formerNumbers) {
        this.suggestions = suggestions;
        this.formerNumbers = formerNumbers;
    }

    record Answer(List<Suggestion> suggestions) {}

    @GetMapping("/v1/contacts/suggestions")
    Answer suggestions(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "20") @Between(min = 1, max = 100) int limit) {
        return new Answer(formerNumbers.ask(Owners.of(caller), reader -> suggestions.to(reader, limit), List::isEmpty));
    }
}
