package app.partymode.endtoend.chaos;

import app.partymode.endtoend.deployment.FragileDeployment;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;

/** One run: a deployment, its users, the faults, and the audit. */
final class Chaos {

    /**
     * How it is run.
     *
     * @param matcher neo4j or postgresql
     * @param longest no fault is begun after it
     * @param size how many there are of each kind of client
     * @param pauseMillis of each client after a change
     */
    record Options(String matcher, int faults, long seed, Duration longest, int size, int pauseMillis) {}

    private final Options options;
    private final Findings findings = new Findings();
    private final Traffic traffic = new Traffic();

    Chaos(Options options) {
        this.options = options;
    }

    /** @param folder of the stores and logs */
    Report run(Path folder) {
        var random = new Random(options.seed());
        try (var deployment = new FragileDeployment(options.matcher(), folder)) {
            var phone = new Phone(deployment.base("/"), traffic, findings);
            try (var crowd = new Crowd(phone, options.size(), random)) {
                var faults = new Faults(deployment, crowd.probe(), traffic, findings);
                crowd.start(options.pauseMillis());
                var parts = deployment.processes().stream().map(it -> it.name()).toList();
                var end = Clock.systemUTC().instant().plus(options.longest());
                faults.make(Fault.plan(parts, options.faults(), random), end, random);
                crowd.stopWriting();
                new Audit(crowd, findings).run();
                if (deployment.logs().contains("OutOfMemoryError")) {
                    findings.add("a process ran out of memory");
                }
                return Report.of(options, faults.recoveries(), traffic, crowd, deployment, findings.all());
            }
        }
    }
}
