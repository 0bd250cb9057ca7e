package app.partymode.endtoend.deployment;

/** Something running that serves the whole of {@code /v1}. */
public interface Deployment extends AutoCloseable {

    /** The address under which everything is reached. */
    String base();

    /** All that its processes have logged. */
    String logs();

    @Override
    void close();
}
