package app.partymode.endtoend.deployment;

import app.partymode.waits.LongestWait;
import java.util.Map;

/** On a busy machine Redis may take longer than a request waits for it in production. nginx waits longer than this. */
public final class LongerWaits {

    private LongerWaits() {}

    public static void addTo(Map<String, String> environment) {
        environment.putIfAbsent("SPRING_DATA_REDIS_TIMEOUT", "5s");
        environment.putIfAbsent("LIMITS_TIMEOUT", "5s");
    }

    /** Where nothing stands before the service that waits less: each store may take longer than a request may in production. */
    static void forEachStore(Map<String, String> environment) {
        String longest = LongestWait.LONGEST_WAIT.toString();
        environment.put("CONTACTS_NEO4J_TIME_LIMIT", longest);
        environment.put("POSTGRES_TIME_LIMIT", longest);
        environment.put("POSTGRES_CONNECTION_LIMIT", longest);
        environment.put("SPRING_DATA_REDIS_TIMEOUT", longest);
        environment.put("LIMITS_TIMEOUT", longest);
    }
}
