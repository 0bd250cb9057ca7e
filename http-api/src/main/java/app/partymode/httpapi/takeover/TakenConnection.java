package app.partymode.httpapi.takeover;

import java.io.IOException;

/** A connection whose request was read and not answered. Its methods may be called by any thread, and never wait for the client. */
public interface TakenConnection {

    /**
     * Sends these bytes, after those before. A client that takes none for half a minute is disconnected.
     *
     * @return whether they are on their way; if not, they are kept until the client takes them, and {@link ConnectionOwner#writable} tells of
     *     it. The owner should send nothing more until then
     * @throws IOException if the connection is closed
     */
    boolean write(byte[] bytes) throws IOException;

    /** Closes the connection when everything has been sent. {@link ConnectionOwner#gone} follows. Idempotent. */
    void end();

    /** Whether it is not closed yet. The owner of one that is closed without a word should look now and then. */
    boolean isOpen();
}
