package app.partymode.contacts.matching.web;

import app.partymode.contacts.matching.Match;
import app.partymode.contacts.matching.Matches;
import app.partymode.contacts.users.FormerNumbers;
import app.partymode.contacts.web.Owners;
import app.partymode.phoneauth.session.Caller;
import java.time.Clock;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MatchesController {

    private final Matches matches;
    private final FormerNumbers formerNumbers;
    private final Clock clock;

    MatchesController(Matches matches, FormerNumbers formerNumbers, Clock clock) {
        this.matches = matches;
        this.formerNumbers = formerNumbers;
        this.clock = clock;
    }

    record Answer(List<MatchBody> matches) {}

    @GetMapping("/v1/contacts/matches")
    Answer matches(@AuthenticationPrincipal Caller caller) {
        List<Match> found = formerNumbers.ask(Owners.of(caller), matches::of, List::isEmpty);
        return new Answer(MatchBody.of(found, clock.instant()));
    }
}
