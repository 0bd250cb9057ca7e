package app.partymode.contacts.console;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs each action of an operator as one line, in a logger of its own, and counts it. The logging system adds the time.
 */
public final class Audit {

    private static final Logger log = LoggerFactory.getLogger("app.partymode.audit");
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._@-]|\\p{Nd}{4,}");
    private static final int LONGEST_NAME = 40;

    /** What an operator can do. */
    public enum Action {
        LOGIN,
        LOGIN_FAILED,
        LOGIN_LIMITED,
        LOGOUT,
        QUERY,
        REVEAL,
        EXPAND,
        CANCEL,
        REFUSED,
        STOPPED,
        FAILED
    }

    private final MeterRegistry meters;

    public Audit(MeterRegistry meters) {
        this.meters = meters;
        for (Action action : Action.values()) {
            count(action); // so that actions not done yet are exported too
        }
    }

    private Counter count(Action action) {
        return Counter.builder("partymode.console.actions")
                .description("What operators did in the console")
                .tag("action", action.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .register(meters);
    }

    /** Logs an action without details. */
    public void note(Action action, String operator) {
        count(action).increment();
        log.info("console {} by {}", action, name(operator));
    }

    void queried(Action action, String operator, Mode mode, String query, Result result) {
        count(action).increment();
        log.info(
                "console {} by {}: {} {} rows in {} ms: {}",
                action,
                name(operator),
                mode,
                result.rowCount(),
                result.milliseconds(),
                AuditedText.of(query));
    }

    void ended(Action action, String operator, Mode mode, String query, String why) {
        count(action).increment();
        log.info("console {} by {}: {} {}: {}", action, name(operator), mode, why, AuditedText.of(query));
    }

    /** A failed login may have any text as its name, such as a forged log line or a phone number. */
    private static String name(String typed) {
        String safe = UNSAFE.matcher(typed).replaceAll("•");
        return safe.length() <= LONGEST_NAME ? safe : safe.substring(0, LONGEST_NAME) + "…";
    }
}
