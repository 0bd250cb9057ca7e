package app.partymode.users.sessions.web;

/** The caller has no such session. */
public final class SessionNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SessionNotFound() {
        super("no such session");
    }
}
