package app.partymode.contacts.circle.web;

import app.partymode.contacts.circle.Circle;
import app.partymode.contacts.circle.Circles;
import app.partymode.contacts.circle.Reach;
import app.partymode.contacts.shared.NotReciprocal;
import app.partymode.contacts.users.FormerNumbers;
import app.partymode.contacts.web.Owners;
import app.partymode.httpapi.constraint.Between;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.request.E164;
import app.partymode.phoneauth.request.RequestNumbers;
import app.partymode.phoneauth.session.Caller;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CircleController {

    private static final int DEFAULT_LIMIT = 20;

    private final Circles circles;
    private final FormerNumbers formerNumbers;
    private final RequestNumbers numbers;

    CircleController(Circles circles, FormerNumbers formerNumbers, RequestNumbers numbers) {
        this.circles = circles;
        this.formerNumbers = formerNumbers;
        this.numbers = numbers;
    }

    @GroupSequence({Guests.class, Guests.Elements.class})
    record Guests(
            @NotNull(message = HOW_MANY) @Size(min = 1, max = 50, message = HOW_MANY)
            List<@E164(groups = Elements.class) String> phoneNumbers,

            @Between(min = 1, max = 100) @Nullable Integer limit) {

        private static final String HOW_MANY = "Name 1 to 50 phone numbers.";

        /** Validated only once there are not too many. */
        interface Elements {}
    }

    record Candidate(String phoneNumber, @Nullable String name, int guestsKnown) {}

    /** As others may know it. */
    record ToldReach(
            @Nullable Long within1,
            @Nullable Long within2,
            @Nullable Long within3) {

        static ToldReach of(Reach reach) {
            return new ToldReach(told(reach.within1()), told(reach.within2()), told(reach.within3()));
        }

        private static @Nullable Long told(long count) {
            return Reach.told(count).orElse(null);
        }
    }

    record Answer(List<Candidate> candidates, ToldReach reach) {

        static Answer of(Circle circle) {
            var candidates = circle.candidates().stream()
                    .map(it -> new Candidate(it.number().e164(), it.name(), it.guestsKnown()))
                    .toList();
            return new Answer(candidates, ToldReach.of(circle.reach()));
        }
    }

    @PostMapping("/v1/contacts/circle")
    Answer circle(@AuthenticationPrincipal Caller caller, @Valid @RequestBody Guests guests) {
        Set<PhoneNumber> asked =
                guests.phoneNumbers().stream().map(numbers::read).collect(Collectors.toCollection(TreeSet::new));
        int limit = guests.limit() == null ? DEFAULT_LIMIT : guests.limit();
        return formerNumbers
                .ask(Owners.of(caller), host -> circles.around(host, asked, limit), Optional::isEmpty)
                .map(Answer::of)
                .orElseThrow(NotReciprocal::new);
    }
}
