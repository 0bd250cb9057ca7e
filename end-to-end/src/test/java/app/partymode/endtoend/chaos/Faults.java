package app.partymode.endtoend.chaos;

import app.partymode.endtoend.deployment.FragileDeployment;
import app.partymode.endtoend.deployment.FragileProcess;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes one fault after the other, each when the stack has recovered from the one before. */
final class Faults {

    private static final int LONGEST_PAUSE_MILLIS = 1_000;
    private static final long PATIENCE_MILLIS = 150_000;

    private final FragileDeployment deployment;
    private final Probe probe;
    private final Traffic traffic;
    private final Findings findings;
    private final Over never = new Over();
    private final List<Recovery> recoveries = new ArrayList<>();

    Faults(FragileDeployment deployment, Probe probe, Traffic traffic, Findings findings) {
        this.deployment = deployment;
        this.probe = probe;
        this.traffic = traffic;
        this.findings = findings;
    }

    /** Those that are over. */
    List<Recovery> recoveries() {
        return List.copyOf(recoveries);
    }

    /** Makes no new one after {@code end}. */
    void make(List<Fault> plan, Instant end, Random random) {
        for (Fault fault : plan) {
            if (Clock.systemUTC().instant().isAfter(end)) {
                return;
            }
            never.pause(random.nextInt(LONGEST_PAUSE_MILLIS));
            make(fault);
        }
    }

    private void make(Fault fault) {
        FragileProcess part = deployment.process(fault.part());
        traffic.down(fault.toString());
        begin(fault, part);
        never.pause(fault.millis());
        end(fault, part);
        long millis = probe.awaitRecovery(PATIENCE_MILLIS);
        traffic.up();
        recoveries.add(new Recovery(fault, millis));
        System.out.printf(
                "%3d: %s for %d ms, recovered after %d ms%n", recoveries.size(), fault, fault.millis(), millis);
        if (millis < 0) {
            findings.add("the stack did not recover after %s", fault);
        }
    }

    private static void begin(Fault fault, FragileProcess part) {
        switch (fault.kind()) {
            case KILL -> part.kill();
            case STOP -> part.suspend();
            case CUT -> part.cable().pull();
        }
    }

    private static void end(Fault fault, FragileProcess part) {
        switch (fault.kind()) {
            case KILL -> part.start();
            case STOP -> part.resume();
            case CUT -> part.cable().plugIn();
        }
    }
}
