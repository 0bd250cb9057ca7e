package app.partymode.phoneauth.verification;

import app.partymode.phoneauth.PhoneNumber;
import app.partymode.phoneauth.verification.ProofMethod.Begun;
import app.partymode.phoneauth.verification.StoredVerification.Content;
import app.partymode.phoneauth.verification.StoredVerification.Stage;
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
    private final VerificationSettings settings;
    private final RandomGenerator random;
    private final Clock clock;

    MethodVerification(
            ProofMethod method,
            StoredVerifications stored,
            VerificationSettings settings,
            RandomGenerator random,
            Clock clock) {
        this.method = method;
        this.stored = stored;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Verdict verify(PhoneNumber number, String intent) {
        String id = randomId();
        Begun begun = method.sendsCode() ? send(id, number) : method.begin(id, number);
        Instant expiresAt = clock.instant().plus(settings.lifetime()).truncatedTo(ChronoUnit.MILLIS);
        var content = new Content(number, intent, begun.proof());
        var verification =
                new StoredVerification(method.name(), Stage.PENDING, expiresAt, begun.instructions(), content);
        stored.add(id, verification, settings.attempts());
        return new Verdict.Pending(verification.seenBy(id, clock.instant()));
    }

    private Begun send(String id, PhoneNumber number) {
        Duration wait = stored.reserveMessage(number, clock.instant());
        if (wait.isPositive()) {
            throw new TooSoon(wait);
        }
        try {
            return method.begin(id, number);
        } catch (ProviderUnavailable | Undeliverable e) {
            stored.returnMessage(number);
            throw e;
        }
    }

    @Override
    public Optional<Verification> find(String id) {
        return stored.find(id).map(it -> it.seenBy(id, clock.instant()));
    }

    @Override
    public <T> Completion<T> complete(String id, @Nullable String code, Function<Proven, T> then) {
        StoredVerification found = stored.find(id).orElse(null);
        if (found == null) {
            return new Completion.Unknown<>();
        }
        Content content = found.content();
        if (content == null || found.isOver(clock.instant())) {
            return new Completion.Expired<>();
        }
        return switch (found.stage()) {
            case TAKEN -> new Completion.Expired<>();
            case PROVEN -> take(id, Stage.PROVEN, content, then);
            case PENDING ->
                code == null || code.isBlank() || !method.sendsCode()
                        ? new Completion.StillPending<>()
                        : check(id, code, content, then);
        };
    }

    private <T> Completion<T> check(String id, String code, Content content, Function<Proven, T> then) {
        OptionalInt left = stored.countAttempt(id);
        if (left.isEmpty()) {
            return new Completion.Expired<>();
        }
        boolean right;
        try {
            right = method.proves(id, content.proof(), code.strip());
        } catch (ProviderUnavailable e) {
            stored.uncountAttempt(id);
            throw e;
        }
        return right ? take(id, Stage.PENDING, content, then) : new Completion.WrongCode<>(left.getAsInt());
    }

    /** For the first to come. Whoever fails after that gives it back, as proven. */
    private <T> Completion<T> take(String id, Stage from, Content content, Function<Proven, T> then) {
        if (!stored.move(id, from, Stage.TAKEN)) {
            return new Completion.Expired<>();
        }
        T result;
        try {
            result = then.apply(new Proven(content.number(), content.intent()));
        } catch (RuntimeException e) {
            stored.move(id, Stage.TAKEN, Stage.PROVEN);
            throw e;
        }
        stored.clear(id);
        return new Completion.Done<>(result);
    }

    private String randomId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
