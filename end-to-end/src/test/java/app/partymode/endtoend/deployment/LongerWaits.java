package app.partymode.endtoend.deployment;

import java.util.Map;

/** On a busy machine Redis may take longer than a request waits for it in production. nginx waits longer than this. */
public final class LongerWaits {

    private LongerWaits() {}

    public static void addTo(Map<String, String> environment) {
        environment.putIfAbsent("SPRING_DATA_REDIS_TIMEOUT", "5s");
        environment.putIfAbsent("LIMITS_TIMEOUT", "5s");
    }
}
