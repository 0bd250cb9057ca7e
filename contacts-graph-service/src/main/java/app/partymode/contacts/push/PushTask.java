package app.partymode.contacts.push;

/**
 * An update that is still to be pushed to a session.
 *
 * @param feed the id of the feed
 * @param sequence the update's place in it
 * @param sessionId the public id of the session
 */
public record PushTask(String feed, long sequence, String sessionId) {

    private static final String SEPARATOR = " ";

    /** The task that {@link #text} names. */
    public static PushTask read(String text) {
        String[] parts = text.split(SEPARATOR);
        return new PushTask(parts[0], Long.parseLong(parts[1]), parts[2]);
    }

    /** Names the task: the same for the same update and session. */
    public String text() {
        return feed + SEPARATOR + sequence + SEPARATOR + sessionId;
    }

    /** Without the session. */
    @Override
    public String toString() {
        return "PushTask[" + sequence + "]";
    }
}
