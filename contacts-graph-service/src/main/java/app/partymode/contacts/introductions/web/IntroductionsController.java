package app.partymode.contacts.introductions.web;

import app.partymode.contacts.addressbook.DiscoveryBudget;
import app.partymode.contacts.introductions.Introduction;
import app.partymode.contacts.introductions.Introductions;
import app.partymode.contacts.introductions.NotSuggested;
import app.partymode.contacts.users.FormerNumbers;
import app.partymode.contacts.web.Owners;
import app.partymode.limits.web.RequestLimits;
import app.partymode.phoneauth.session.Caller;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class IntroductionsController {

    private final Introductions introductions;
    private final FormerNumbers formerNumbers;
    private final DiscoveryBudget budget;
    private final RequestLimits limits;

    IntroductionsController(
            Introductions introductions, FormerNumbers formerNumbers, DiscoveryBudget budget, RequestLimits limits) {
        this.introductions = introductions;
        this.formerNumbers = formerNumbers;
        this.budget = budget;
        this.limits = limits;
    }

    record Introducer(String phoneNumber, @Nullable String name) {}

    record Answer(int degree, List<Introducer> introducers) {

        static Answer of(Introduction introduction) {
            return new Answer(
                    introduction.degree(),
                    introduction.introducers().stream()
                            .map(contact -> new Introducer(contact.number().e164(), contact.name()))
                            .toList());
        }
    }

    /**
     * Any text is an id that a user may have, so one that no user has is no error of its own. Each question is charged, whatever
     * the answer: else the charge would tell.
     */
    @GetMapping("/v1/contacts/suggestions/{userId}/introductions")
    Answer introductions(@AuthenticationPrincipal Caller caller, @PathVariable String userId) {
        budget.charge(caller.userId()).ifPresent(limits::tell);
        return formerNumbers
                .ask(Owners.of(caller), reader -> introductions.to(reader, userId), IntroductionsController::isNothing)
                .map(Answer::of)
                .orElseThrow(NotSuggested::new);
    }

    /** Under a number at which the matcher does not have the reader's book, everybody is far. */
    private static boolean isNothing(Optional<Introduction> answer) {
        return answer.map(introduction -> introduction.introducers().isEmpty()).orElse(true);
    }
}
