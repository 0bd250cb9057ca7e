package app.partymode.endtoend.deployment;

/** Something running that serves the whole of {@code /v1}. */
public interface Deployment extends AutoCloseable {

    /** The address under which this path is reached: one for all behind nginx, each service's own without. */
    String base(String path);

    /** All that its processes have logged. */
    String logs();

    @Override
    void close();
}
