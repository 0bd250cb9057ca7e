package app.partymode.waits;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Gives every wait for a condition the same long bound. A wait ends when its condition holds, so the bound costs time only in a test
 * that fails, and a busy machine does not fail a test. The condition is looked at at once, then after 10 ms, 20 ms and so on, and each
 * 100 ms in the end. JUnit finds this class by its service file in every test JVM.
 */
public final class LongestWait implements LauncherSessionListener {

    /** For waits that Awaitility does not do. */
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

    private static final Duration HALF_OF_THE_FIRST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(LONGEST_WAIT);
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(IterativePollInterval.iterative(
                pause -> pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE,
                HALF_OF_THE_FIRST_PAUSE));
    }
}
