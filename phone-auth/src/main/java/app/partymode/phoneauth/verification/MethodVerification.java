package app.partymode.phoneauth.verification;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.verification.ProofMethod.Begun;
import app.partymode.phoneauth.verification.ProofMethod.Strength;
import app.partymode.phoneauth.verification.StoredVerification.Content;
import app.partymode.phoneauth.verification.StoredVerification.Stage;
import app.partymode.phoneauth.verification.Verification.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Keeps verifications until one method has proven the number. */
final class MethodVerification implements PhoneVerification {

    private static final int ID_BYTES = 32;

    private final ProofMethod method;
    private final StoredVerifications stored;
    private final VerificationProperties settings;
    private final RandomGenerator random;
    private final Clock clock;

    MethodVerification(
            ProofMethod method,
            StoredVerifications stored,
            VerificationProperties settings,
            RandomGenerator random,
            Clock clock) {
        this.method = method;
        this.stored = stored;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public StartResult verify(PhoneNumber number, String intent) {
        String id = randomId();
        Begun begun = method.sendsCode() ? send(id, number, intent) : method.begin(id, number, intent);
        Instant expiresAt = clock.instant().plus(settings.lifetime()).truncatedTo(ChronoUnit.MILLIS);
        var content = new Content(number, intent, begun.proof());
        var verification =
                new StoredVerification(method.name(), Stage.PENDING, expiresAt, begun.instructions(), content);
        stored.add(id, verification, settings.attempts());
        return new StartResult.Pending(seen(id, verification));
    }

    private Begun send(String id, PhoneNumber number, String intent) {
        Duration wait = stored.reserveMessage(number, clock.instant());
        if (wait.isPositive()) {
            throw new MessageTooSoon(wait);
        }
        try {
            return method.begin(id, number, intent);
        } catch (ProviderUnavailable | Undeliverable e) {
            stored.returnMessage(number);
            throw e;
        }
    }

    @Override
    public Optional<Verification> find(String id) {
        return stored.find(id).map(it -> seen(id, it));
    }

    private Verification seen(String id, StoredVerification it) {
        State state = it.state(clock.instant());
        Content content = it.content();
        if (state == State.PENDING && content != null && method.strength(id, content.number()) != Strength.NONE) {
            state = State.VERIFIED;
        }
        return new Verification(id, it.method(), state, it.expiresAt(), method.shown(id, it.instructions()));
    }

    @Override
    public <T> CompletionResult<T> complete(String id, @Nullable String code, Function<Proven, T> then) {
        StoredVerification found = stored.find(id).orElse(null);
        if (found == null) {
            return new CompletionResult.Unknown<>();
        }
        Content content = found.content();
        if (content == null || found.isOver(clock.instant())) {
            return new CompletionResult.Expired<>();
        }
        return switch (found.stage()) {
            case TAKEN -> new CompletionResult.Expired<>();
            case PROVEN -> take(id, Stage.PROVEN, Stage.PROVEN, content, Strength.FULL, then);
            case PENDING -> method.sendsCode() ? withCode(id, code, content, then) : withoutCode(id, content, then);
        };
    }

    private <T> CompletionResult<T> withoutCode(String id, Content content, Function<Proven, T> then) {
        Strength strength = method.strength(id, content.number());
        return strength == Strength.NONE
                ? new CompletionResult.StillPending<>()
                : take(id, Stage.PENDING, Stage.PENDING, content, strength, then);
    }

    private <T> CompletionResult<T> withCode(
            String id, @Nullable String code, Content content, Function<Proven, T> then) {
        return code == null || code.isBlank() ? new CompletionResult.StillPending<>() : check(id, code, content, then);
    }

    private <T> CompletionResult<T> check(String id, String code, Content content, Function<Proven, T> then) {
        OptionalInt left = stored.countAttempt(id);
        if (left.isEmpty()) {
            return new CompletionResult.Expired<>();
        }
        boolean right;
        try {
            right = method.proves(id, content.proof(), code.strip());
        } catch (ProviderUnavailable e) {
            stored.uncountAttempt(id);
            throw e;
        }
        return right
                ? take(id, Stage.PENDING, Stage.PROVEN, content, Strength.FULL, then)
                : new CompletionResult.WrongCode<>(left.getAsInt());
    }

    /**
     * For the first caller only.
     *
     * @param back the stage to go back to where the caller fails after that
     */
    private <T> CompletionResult<T> take(
            String id, Stage from, Stage back, Content content, Strength strength, Function<Proven, T> then) {
        if (!stored.move(id, from, Stage.TAKEN)) {
            return new CompletionResult.Expired<>();
        }
        T result;
        try {
            result = then.apply(new Proven(content.number(), content.intent(), strength == Strength.FOR_A_NEW_NUMBER));
        } catch (RuntimeException e) {
            stored.move(id, Stage.TAKEN, back);
            throw e;
        }
        stored.clear(id);
        return new CompletionResult.Done<>(result);
    }

    private String randomId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
