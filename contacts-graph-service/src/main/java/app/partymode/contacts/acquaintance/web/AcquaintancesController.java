package app.partymode.contacts.acquaintance.web;

import app.partymode.contacts.acquaintance.Acquaintances;
import app.partymode.contacts.acquaintance.InternalProperties;
import app.partymode.httpapi.constraint.Constraints;
import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.Problems;
import app.partymode.phoneauth.number.PhoneNumber;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells the user-service which numbers know each other. No other client may learn this: a caller needs the shared
 * secret, the endpoint does not exist where none is set, and nginx routes nothing to it. Numbers are in the body, since
 * addresses end up in logs.
 */
@RestController
class AcquaintancesController {

    private static final String SCHEME = "Bearer ";

    private final Acquaintances acquaintances;
    private final InternalProperties properties;
    private final Constraints constraints;

    AcquaintancesController(Acquaintances acquaintances, InternalProperties properties, Constraints constraints) {
        this.acquaintances = acquaintances;
        this.properties = properties;
        this.constraints = constraints;
    }

    record Question(
            @NotNull(message = UP_TO_100) @Size(max = 100, message = UP_TO_100) @NumberDigits
            List<Long> candidates,

            @NotNull(message = UP_TO_10) @Size(max = 10, message = UP_TO_10) @NumberDigits
            List<Long> people) {

        private static final String UP_TO_100 = "A list of at most 100 numbers.";
        private static final String UP_TO_10 = "A list of at most 10 numbers.";

        /** Without the numbers. */
        @Override
        public String toString() {
            return "Question[…]";
        }
    }

    record Answer(List<Long> acquainted) {

        /** Without the numbers. */
        @Override
        public String toString() {
            return "Answer[…]";
        }
    }

    @PostMapping("/internal/acquaintances")
    ResponseEntity<?> among(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            @RequestBody Question question) {
        if (!properties.isOpen()) {
            return Problems.answer(CommonProblem.NOT_FOUND);
        }
        if (!isAllowed(authorization)) {
            var headers = new HttpHeaders();
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            return Problems.answer(Problems.body(CommonProblem.UNAUTHORIZED), headers);
        }
        constraints.check(question);
        return ResponseEntity.ok(
                new Answer(acquaintances.among(numbers(question.candidates()), numbers(question.people())).stream()
                        .map(PhoneNumber::digits)
                        .toList()));
    }

    /** Compares in constant time. */
    private boolean isAllowed(String authorization) {
        return MessageDigest.isEqual(
                authorization.getBytes(StandardCharsets.UTF_8),
                (SCHEME + properties.secret()).getBytes(StandardCharsets.UTF_8));
    }

    private static Set<PhoneNumber> numbers(List<Long> digits) {
        return digits.stream().map(PhoneNumber::new).collect(Collectors.toUnmodifiableSet());
    }
}
