package app.partymode.httpapi.takeover;

/** Answers a request whose connection it has taken over. Its methods are called by the server's threads: they must not wait. */
public interface ConnectionOwner {

    /**
     * The request's thread has left the connection, on which nothing was written yet. Called once at most.
     *
     * @param head what the filters have set for the answer
     */
    void taken(TakenConnection connection, ResponseHead head);

    /** What {@link TakenConnection#write} could not send at once has been sent. */
    void writable();

    /**
     * The connection is closed, by either side, or could not be taken over. May be called more than once; and not at all where
     * the server closes a connection in an emergency, see {@link TakenConnection#isOpen}.
     */
    void gone();
}
