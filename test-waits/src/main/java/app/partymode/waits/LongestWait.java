package app.partymode.waits;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Gives every wait for a condition the same long bound. A wait ends when its condition holds, so the bound costs time only in a test
 * that fails, and a busy machine does not fail a test. JUnit finds this class by its service file in every test JVM.
 */
public final class LongestWait implements LauncherSessionListener {

    /** For waits that Awaitility does not do. */
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(LONGEST_WAIT);
    }
}
