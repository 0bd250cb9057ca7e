package app.partymode.phoneauth.session;

/**
 * A text that is kept with a session.
 *
 * @param session whose it is, with the user's present number
 * @param text as it was kept
 */
public record SessionNote(Caller session, String text) {

    /** Without the text, so that a log may show it. */
    @Override
    public String toString() {
        return "SessionNote[session=" + session + "]";
    }
}
