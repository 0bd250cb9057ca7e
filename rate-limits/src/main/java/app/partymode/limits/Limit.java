package app.partymode.limits;

import java.time.Duration;
import java.util.Locale;

/** Every limit, with its default for production. {@code limits.of.<name>} changes one; docs/limits.md explains them. */
public enum Limit {
    /** Signups, logins and changes of number, for each address that they come from. */
    SIGNUP_PER_ADDRESS(100, Duration.ofHours(1), WhenDown.REFUSE),

    /** Signups, logins and changes to a number, for each number, from all callers. */
    SIGNUP_PER_NUMBER(10, Duration.ofHours(1), WhenDown.REFUSE),

    /** Signups, logins and changes of number by all together. */
    SIGNUP_OVERALL(10_000, Duration.ofHours(1), WhenDown.REFUSE),

    /** Changes of number, for each user: its answer says whether a number is taken. */
    NUMBER_CHANGE_PER_USER(10, Duration.ofDays(1), WhenDown.REFUSE),

    /** Choices of new peers for a number: how often a claimant may hope for accomplices among them. */
    PEER_CHOICE_PER_NUMBER(3, Duration.ofDays(1), WhenDown.REFUSE),

    /** Signups and logins by peers, for each address that they come from: each tells the numbers of two users. */
    PEER_CHOICE_PER_ADDRESS(50, Duration.ofDays(1), WhenDown.REFUSE),

    /** How often a user is asked to be a peer. */
    PEER_ASKED_PER_USER(10, Duration.ofDays(1), WhenDown.REFUSE),

    /** Reports of texts, for each peer. */
    PEER_REPORT_PER_USER(60, Duration.ofHours(1), WhenDown.REFUSE),

    /** Looks at a verification, for each address that they come from. */
    VERIFICATION_READ_PER_ADDRESS(3_000, Duration.ofMinutes(10), WhenDown.ALLOW),

    /** Attempts to log in to the console, for each address that they come from. */
    CONSOLE_LOGIN_PER_ADDRESS(10, Duration.ofMinutes(10), WhenDown.REFUSE),

    /** Attempts to log in to the console by all together. */
    CONSOLE_LOGIN_OVERALL(300, Duration.ofHours(1), WhenDown.REFUSE),

    /** Numbers that are new in the address books of one user. Counted in the matcher's database, whatever Redis does. */
    DISCOVERY_PER_USER(5_000, Duration.ofDays(10), WhenDown.REFUSE),

    /** The same for a user who has signed up only days ago. */
    DISCOVERY_PER_YOUNG_USER(2_000, Duration.ofDays(10), WhenDown.REFUSE),

    /** Numbers that are new in the address books of all users of an address, for each address that uploads come from. */
    DISCOVERY_PER_ADDRESS(20_000, Duration.ofDays(1), WhenDown.REFUSE);

    private final Quota quota;
    private final WhenDown whenDown;

    Limit(long tokens, Duration period, WhenDown whenDown) {
        this.quota = new Quota(tokens, period);
        this.whenDown = whenDown;
    }

    /** The default. */
    public Quota quota() {
        return quota;
    }

    /** The default. */
    public WhenDown whenDown() {
        return whenDown;
    }

    /** The name in settings, keys and headers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
