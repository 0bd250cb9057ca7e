package app.partymode.endtoend.chaos;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a value of a person's can be now: what was acknowledged last, or what was sent since and got no answer. A request without an
 * answer may be carried out some time later, so it counts for a while after an acknowledgement, too. Written by one thread.
 */
final class Register<V> {

    /** A request that got no answer is over by then, whatever was down. */
    private static final Duration LATEST = Duration.ofSeconds(60);

    private final String name;
    private final Findings findings;
    private final Clock clock;
    private final Map<V, Instant> unsure = new LinkedHashMap<>();
    private V known;

    Register(String name, V known, Findings findings, Clock clock) {
        this.name = name;
        this.known = known;
        this.findings = findings;
        this.clock = clock;
    }

    V known() {
        return known;
    }

    void sent(V value, Reply reply) {
        if (reply.acknowledged()) {
            known = value;
            unsure.values().removeIf(clock.instant().minus(LATEST)::isAfter);
        } else if (reply.unsure()) {
            unsure.put(value, clock.instant());
        }
    }

    /** Another value is a finding. */
    void read(V value) {
        if (value.equals(known)) {
            return;
        }
        if (unsure.remove(value) == null) {
            findings.add("%s is %s, and should be %s or one of %s", name, value, known, unsure.keySet());
        }
        known = value;
    }
}
