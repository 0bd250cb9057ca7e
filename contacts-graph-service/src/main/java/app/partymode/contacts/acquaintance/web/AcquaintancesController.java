package app.partymode.contacts.acquaintance.web;

import app.partymode.contacts.acquaintance.Acquaintances;
import app.partymode.contacts.acquaintance.InternalProperties;
import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.InvalidRequest;
import app.partymode.httpapi.problem.Problems;
import app.partymode.phoneauth.number.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    private static final int MOST_PEOPLE = 10;
    private static final int MOST_CANDIDATES = 100;
    private static final String SCHEME = "Bearer ";

    private final Acquaintances acquaintances;
    private final InternalProperties properties;

    AcquaintancesController(Acquaintances acquaintances, InternalProperties properties) {
        this.acquaintances = acquaintances;
        this.properties = properties;
    }

    record Question(
            @Nullable List<@Nullable Long> candidates,
            @Nullable List<@Nullable Long> people) {

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
        Set<PhoneNumber> candidates = numbers(question.candidates(), "/candidates", MOST_CANDIDATES);
        Set<PhoneNumber> people = numbers(question.people(), "/people", MOST_PEOPLE);
        return ResponseEntity.ok(new Answer(acquaintances.among(candidates, people).stream()
                .map(PhoneNumber::digits)
                .toList()));
    }

    /** Compares in constant time. */
    private boolean isAllowed(String authorization) {
        return MessageDigest.isEqual(
                authorization.getBytes(StandardCharsets.UTF_8),
                (SCHEME + properties.secret()).getBytes(StandardCharsets.UTF_8));
    }

    private static Set<PhoneNumber> numbers(@Nullable List<@Nullable Long> digits, String pointer, int most) {
        if (digits == null || digits.size() > most) {
            throw new InvalidRequest(pointer, "A list of at most " + most + " numbers.");
        }
        try {
            return digits.stream()
                    .map(it -> new PhoneNumber(it == null ? 0 : it))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest(pointer, "Each the digits of a phone number in E.164, as an integer.");
        }
    }
}
