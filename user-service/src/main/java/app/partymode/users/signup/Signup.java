package app.partymode.users.signup;

import app.partymode.concurrency.Retries;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.session.NewSession;
import app.partymode.phoneauth.session.Sessions;
import app.partymode.users.identity.NumberTaken;
import app.partymode.users.identity.UnknownUser;
import app.partymode.users.identity.User;
import app.partymode.users.identity.Username;
import app.partymode.users.identity.Users;
import app.partymode.users.presence.Reassignment;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Signup and login are one: an unknown number makes a user, a known one gets one more session and the new username. */
@Component
public final class Signup {

    private static final int MOST_RETRIES = 9;

    private final RetryTemplate retries = Retries.afterLosing(
            MOST_RETRIES, Duration.ofMillis(1), Duration.ofMillis(50), ChangedMeanwhile.class::isInstance);
    private final Users users;
    private final Sessions sessions;
    private final Reassignment reassignment;
    private final Clock clock;
    private final Counter signups;
    private final Counter logins;

    Signup(Users users, Sessions sessions, Reassignment reassignment, Clock clock, MeterRegistry meters) {
        this.users = users;
        this.sessions = sessions;
        this.reassignment = reassignment;
        this.clock = clock;
        signups = Counter.builder("partymode.signups")
                .description("Users who signed up")
                .register(meters);
        logins = Counter.builder("partymode.logins")
                .description("Sessions opened by users who were there already")
                .register(meters);
    }

    /**
     * What a signup led to.
     *
     * @param created whether the user is new
     */
    public record SignedUp(User user, NewSession session, boolean created) {}

    /**
     * Signs up or logs in the holder of this number. If {@code verified}, a user who has it but is gone is replaced by
     * a new one.
     */
    public SignedUp signUp(PhoneNumber number, Username name, boolean verified, @Nullable String device) {
        reassignment.release(number, verified);
        return retries.invoke(() -> attempt(number, name, verified, device).orElseThrow(ChangedMeanwhile::new));
    }

    /**
     * Signs up a new user, for a proof that is too weak for a number that already has a user.
     *
     * @throws NumberTaken where the number has a user
     */
    public SignedUp join(PhoneNumber number, Username name, @Nullable String device) {
        return add(number, name, true, device).orElseThrow(NumberTaken::new);
    }

    private Optional<SignedUp> add(PhoneNumber number, Username name, boolean verified, @Nullable String device) {
        User user = User.register(UUID.randomUUID().toString(), number, name, verified, now());
        return users.add(user) ? open(user, true, device) : Optional.empty();
    }

    private Optional<SignedUp> attempt(PhoneNumber number, Username name, boolean verified, @Nullable String device) {
        Optional<User> known = logIn(number, name, verified);
        if (known.isPresent()) {
            return open(known.get(), false, device);
        }
        return add(number, name, verified, device);
    }

    private Optional<User> logIn(PhoneNumber number, Username name, boolean verified) {
        try {
            return users.findByNumber(number)
                    .map(it -> users.change(it.id(), user -> holds(user, number) ? logIn(user, name, verified) : user));
        } catch (UnknownUser e) {
            return Optional.empty();
        }
    }

    private User logIn(User user, Username name, boolean verified) {
        User renamed = user.rename(name);
        return verified ? renamed.prove(now()) : renamed;
    }

    /** Empty where the user was deleted or took another number before there was a session that this could have ended. */
    private Optional<SignedUp> open(User user, boolean created, @Nullable String device) {
        NewSession session = sessions.create(user.id(), user.number(), device);
        if (users.find(user.id()).filter(it -> holds(it, user.number())).isPresent()) {
            (created ? signups : logins).increment();
            return Optional.of(new SignedUp(user, session, created));
        }
        sessions.revoke(user.id(), session.sessionId());
        return Optional.empty();
    }

    /** Not tried again by {@link Users}, which does so for its own part. */
    private static final class ChangedMeanwhile extends OptimisticLockingFailureException {

        private static final long serialVersionUID = 1L;

        ChangedMeanwhile() {
            super("a user changed too often meanwhile");
        }
    }

    private static boolean holds(User user, PhoneNumber number) {
        return user.number().equals(number);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
