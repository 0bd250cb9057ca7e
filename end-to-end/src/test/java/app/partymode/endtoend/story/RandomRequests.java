package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.contract.Contract;
import app.partymode.endtoend.fuzz.Expectations;
import app.partymode.endtoend.fuzz.Numbers;
import app.partymode.endtoend.fuzz.RawHttp;
import app.partymode.endtoend.fuzz.RawRequest;
import app.partymode.endtoend.fuzz.RequestGenerator;
import app.partymode.endtoend.fuzz.Shrinking;
import app.partymode.endtoend.fuzz.Violation;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Sends random requests for a while, and compares what a user has before and after each that was refused. */
final class RandomRequests {

    private static final boolean NIGHTLY = Boolean.getBoolean("nightly");
    private static final long SEED = Long.getLong("fuzz.seed", NIGHTLY ? System.nanoTime() : 1);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", NIGHTLY ? 600 : 10));
    private static final int ERROR = 400;

    /** Requests of these methods are believed to change nothing: after one of so many, this is looked at. */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private static final int ONE_OF = 10;

    private static final String TAG = "the tag of the book was changed alone";

    private final UnaryOperator<String> front;
    private final UnaryOperator<String> service;
    private final Expectations expectations;
    private final RequestGenerator generator;
    private final Api api;
    private final List<String> contacts =
            Stream.generate(UniqueNumbers::next).limit(12).toList();
    private final UserData bystander;
    private UserData caller;
    private String before;

    /** @param front the address of a path for clients; behind it is that of the service */
    RandomRequests(UnaryOperator<String> front, UnaryOperator<String> service) {
        this.front = front;
        this.service = service;
        Contract contract = Contract.published();
        expectations = new Expectations(contract);
        api = new Api(front::apply, _ -> {});
        bystander = UserData.of(api, contacts);
        caller = UserData.of(api, contacts);
        before = caller.read();
        var known = List.of(caller.number(), bystander.number());
        generator = new RequestGenerator(contract, new Numbers(contacts, known, UniqueNumbers::next));
    }

    void run() {
        String ofBystander = bystander.read();
        Instant end = Instant.now().plus(TIME);
        for (int index = 0; Instant.now().isBefore(end); index++) {
            var random = new Random(SEED * 1_000_003 + index);
            RawRequest request = generator.next(caller.token(), random);
            UnaryOperator<String> base = random.nextInt(3) == 0 ? service : front;
            attempt(base, request, index % ONE_OF == 0)
                    .filter(violation -> isNoEffectOfAnEarlierRequest(base, request, violation))
                    .ifPresent(violation -> fail(base, request, violation));
        }
        assertThat(bystander.read()).as("what another user has").isEqualTo(ofBystander);
    }

    /** @param look whether to look for changes even after a request that is safe */
    private Optional<Violation> attempt(UnaryOperator<String> base, RawRequest request, boolean look) {
        Optional<Answer> answer = RawHttp.send(URI.create(base.apply(request.target())), request);
        Optional<Violation> broken = expectations.firstBroken(request, answer, caller.token());
        if (broken.isPresent()) {
            return broken;
        }
        boolean safe = SAFE.contains(request.method());
        boolean refused = answer.isEmpty() || answer.get().status() >= ERROR;
        if (!refused && !safe) {
            readAnew();
            return Optional.empty();
        }
        return safe && !look ? Optional.empty() : lost();
    }

    private Optional<Violation> lost() {
        String after = caller.read();
        if (after.equals(before)) {
            return Optional.empty();
        }
        String kind = UserData.withoutTags(after).equals(UserData.withoutTags(before)) ? TAG : "something was changed";
        return Optional.of(new Violation(kind, "before: " + before + "\nafter: " + after));
    }

    /**
     * A book follows its user's new number a moment after the change was answered, and its version rises. So a version that rises alone is
     * the fault of a request only if it does so each time.
     */
    private boolean isNoEffectOfAnEarlierRequest(UnaryOperator<String> base, RawRequest request, Violation violation) {
        return !violation.kind().equals(TAG) || again(base, request) && again(base, request);
    }

    private boolean again(UnaryOperator<String> base, RawRequest request) {
        readAnew();
        return attempt(base, request, true)
                .filter(violation -> violation.kind().equals(TAG))
                .isPresent();
    }

    /** A request that was taken may have changed anything, or ended the session. */
    private void readAnew() {
        if (!caller.hasSession()) {
            caller = UserData.of(api, contacts);
        }
        caller.uploadIfEmpty(contacts);
        before = caller.read();
    }

    private void fail(UnaryOperator<String> base, RawRequest request, Violation violation) {
        RawRequest smallest = Shrinking.smallest(request, candidate -> {
            readAnew();
            return attempt(base, candidate, true)
                    .filter(found -> found.kind().equals(violation.kind()))
                    .isPresent();
        });
        throw new AssertionError(
                "-Dfuzz.seed=" + SEED + ", " + (base == front ? "by the front" : "by the service") + ": "
                        + violation.kind() + "\n\nthe smallest request:\n" + smallest + "\n\nthe first one:\n" + request
                        + "\n\n"
                        + violation.detail());
    }
}
