package app.partymode.endtoend.deployment;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What background tasks say of a store that answered late: on a busy machine, each may. */
public final class LateStores {

    private static final Pattern LATE_STORE =
            Pattern.compile("is held up: .*(ConnectionFailure|Timeout|ResourceFailure)Exception");

    private LateStores() {}

    /** The other lines of a log. */
    public static String leftOutOf(String log) {
        return log.lines().filter(line -> !LATE_STORE.matcher(line).find()).collect(Collectors.joining("\n"));
    }
}
