package app.partymode.contacts.console;

import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for whatever operators do, in a log of its own name. The logging system adds the time. */
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

    /** What needs no more words. */
    public void note(Action action, String operator) {
        log.info("console {} by {}", action, name(operator));
    }

    void queried(Action action, String operator, Mode mode, String query, Result result) {
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
        log.info("console {} by {}: {} {}: {}", action, name(operator), mode, why, AuditedText.of(query));
    }

    /** Whoever fails to log in may have typed anything, such as a line of this log or somebody's number. */
    private static String name(String typed) {
        String safe = UNSAFE.matcher(typed).replaceAll("•");
        return safe.length() <= LONGEST_NAME ? safe : safe.substring(0, LONGEST_NAME) + "…";
    }
}
