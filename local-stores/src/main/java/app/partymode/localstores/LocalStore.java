package app.partymode.localstores;

/** A started store that listens on 127.0.0.1 only, on a port that was free. Closing it stops it; data on disk stays. */
public interface LocalStore extends AutoCloseable {

    /** Where clients connect, in the form the store's own client takes. */
    String uri();

    /** The port that it listens on. */
    int port();

    @Override
    void close();
}
