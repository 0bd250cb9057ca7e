package app.partymode.endtoend.chaos;

import java.util.Map;

/** Tells when the whole stack works: a status that is set is seen by a reader. */
final class Probe {

    private static final long TRY_AGAIN_MILLIS = 100;

    private final Account writer;
    private final Account reader;
    private final Over never = new Over();
    private int count;

    Probe(Account writer, Account reader) {
        this.writer = writer;
        this.reader = reader;
        writer.insist("PUT", "/v1/me/privacy", writer.privacy("everyone", "everyone"));
        var book = Map.of(writer.number(), "probe");
        reader.insist("PUT", "/v1/contacts", Account.upload(book));
    }

    /**
     * Waits for it.
     *
     * @return how long that took, or -1 if it took longer than {@code patienceMillis}
     */
    long awaitRecovery(long patienceMillis) {
        long start = System.nanoTime();
        while (!works()) {
            if (since(start) > patienceMillis) {
                return -1;
            }
            never.pause(TRY_AGAIN_MILLIS);
        }
        return since(start);
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private boolean works() {
        String text = "probe " + ++count;
        if (!writer.party(text).acknowledged()) {
            return false;
        }
        for (int i = 0; i < 50; i++) {
            Reply matches = reader.call("GET", "/v1/contacts/matches", null);
            if (!matches.acknowledged()) {
                return false;
            }
            if (matches.text("/matches/0/partyStatus/message").equals(text)) {
                return true;
            }
            never.pause(TRY_AGAIN_MILLIS);
        }
        return false;
    }
}
