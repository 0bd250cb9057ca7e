package app.partymode.endtoend.chaos;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells the clients when to stop. */
final class Over {

    private final CountDownLatch over = new CountDownLatch(1);

    void now() {
        over.countDown();
    }

    boolean is() {
        return over.getCount() == 0;
    }

    /** Ends sooner when all is over. */
    void pause(long millis) {
        try {
            over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
