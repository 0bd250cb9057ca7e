package app.partymode.endtoend.fuzz;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.contract.Contract;
import app.partymode.endtoend.contract.ContractCheck;
import app.partymode.endtoend.contract.Exchange;
import app.partymode.endtoend.contract.Operation;
import app.partymode.endtoend.fuzz.RawRequest.Framing;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must hold for the answer to any request, right or wrong. */
public final class Expectations {

    private static final int ERROR = 400;
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    /** Of a request: as long as a phone number without its country code. */
    private static final Pattern DIGITS = Pattern.compile("\\d{7,}");

    private final Contract contract;
    private final ContractCheck check = new ContractCheck();
    private final RequestBodies bodies;

    public Expectations(Contract contract) {
        this.contract = contract;
        this.bodies = new RequestBodies(contract);
    }

    /**
     * The first thing that does not hold; empty if all does.
     *
     * @param token the caller's, which no answer repeats
     */
    public Optional<Violation> firstBroken(RawRequest request, Optional<Answer> sent, String token) {
        if (sent.isEmpty()) {
            return request.framing() == Framing.CUT
                    ? Optional.empty()
                    : Optional.of(new Violation("no answer", "the connection was closed"));
        }
        Answer answer = sent.get();
        return Stream.<Optional<Violation>>of(
                        serverError(answer), headers(answer), error(request, answer, token), wrongBody(request, answer))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> againstTheDescription(request, answer));
    }

    private static Optional<Violation> serverError(Answer answer) {
        boolean later =
                answer.status() == UNAVAILABLE && answer.header("Retry-After").isPresent();
        return answer.status() < SERVER_ERROR || later
                ? Optional.empty()
                : violation("status " + answer.status(), answer);
    }

    private static Optional<Violation> headers(Answer answer) {
        if (answer.header("X-Request-Id").isEmpty()) {
            return violation("no request id", answer);
        }
        return answer.header("Set-Cookie").isEmpty()
                        && answer.header("X-Injected").isEmpty()
                ? Optional.empty()
                : violation("a header that nothing sets", answer);
    }

    private static Optional<Violation> error(RawRequest request, Answer answer, String token) {
        if (answer.status() < ERROR) {
            return Optional.empty();
        }
        if (!answer.header("Content-Type").orElse("").startsWith("application/problem+json")) {
            return violation("an error that is no problem", answer);
        }
        // The id of the request is the client's own where it sent one.
        String body = answer.body().replace(answer.header("X-Request-Id").orElseThrow(), "");
        Stream<String> digits = Stream.concat(
                        Stream.of(request.target(), request.body()),
                        request.headers().stream().map(RawRequest.Header::value))
                .flatMap(part -> DIGITS.matcher(part).results().map(MatchResult::group));
        return Stream.concat(Stream.of(token), digits).anyMatch(body::contains)
                ? violation("an error that repeats the request", answer)
                : Optional.empty();
    }

    private Optional<Violation> wrongBody(RawRequest request, Answer answer) {
        return answer.status() < ERROR
                ? called(request)
                        .flatMap(call -> bodies.wrong(call, request))
                        .map(what -> new Violation(what, answer.toString()))
                : Optional.empty();
    }

    private Optional<Violation> againstTheDescription(RawRequest request, Answer answer) {
        boolean withoutBody = request.method().equals("HEAD");
        boolean options = request.method().equals("OPTIONS") && answer.status() < ERROR;
        if (withoutBody || options) {
            return Optional.empty();
        }
        Optional<Operation> call = called(request);
        if (call.isEmpty() && answer.status() < ERROR) {
            return violation("an unknown call that succeeds", answer);
        }
        List<String> differences = Paths.all(request.target()).stream()
                .map(path -> difference(request.method(), path, answer))
                .toList();
        return differences.contains("")
                ? Optional.empty()
                : Optional.of(new Violation(
                        "not in the description: "
                                + differences.getFirst().lines().toList().getLast(),
                        differences.getFirst()));
    }

    /** Empty if the answer is one that the description has for this path. */
    private String difference(String method, String path, Answer answer) {
        try {
            check.check(new Exchange(method, path, answer.status(), answer.headers(), answer.body()));
            return "";
        } catch (AssertionError difference) {
            return Objects.requireNonNull(difference.getMessage());
        }
    }

    /** The call of the description that a server reads in the request. */
    private Optional<Operation> called(RawRequest request) {
        return Paths.all(request.target()).stream()
                .flatMap(path -> contract.find(request.method(), path).stream())
                .findFirst();
    }

    private static Optional<Violation> violation(String kind, Answer answer) {
        return Optional.of(new Violation(kind, answer.toString()));
    }
}
