package app.partymode.httpapi.server;

import java.net.URL;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/**
 * Gives virtual threads more carriers than there are processors, where the service runs from Boot's executable jar.
 *
 * <p>There a virtual thread that reads a jar within the jar may have to let go of its carrier while it holds that jar's monitor.
 * Others that load a class from it keep their carriers while they wait. With one or two processors no carrier is left soon, and
 * the service hangs for good (spring-boot #51463). With this many it would take as many threads that load classes at once. A
 * jar that was extracted, as in the images, has no such monitor, and keeps the JDK's number.
 */
final class CarrierThreads implements ApplicationListener<ApplicationStartingEvent> {

    static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";
    static final int MANY = 128;

    /** In time: the JDK reads the number when the first virtual thread is made. A number that the operator has set stays. */
    @Override
    public void onApplicationEvent(ApplicationStartingEvent event) {
        URL library = CarrierThreads.class.getProtectionDomain().getCodeSource().getLocation();
        if (isWithinAJar(library.toString()) && System.getProperty(PARALLELISM) == null) {
            System.setProperty(PARALLELISM, "" + MANY);
        }
    }

    static boolean isWithinAJar(String location) {
        return location.startsWith("jar:nested:");
    }
}
