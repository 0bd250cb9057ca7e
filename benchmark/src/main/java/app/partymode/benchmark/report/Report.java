package app.partymode.benchmark.report;

import java.nio.file.Path;

/** Page and charts in a folder. */
public final class Report {

    private final Path folder;

    public Report(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes them.
     *
     * @return what could not be drawn, for a machine without fonts; empty: all was
     */
    public String write(Results results) {
        new Page(folder).write(results);
        try {
            new Charts(folder).draw(results);
            return "";
        } catch (RuntimeException | LinkageError | InternalError e) {
            return "no charts: " + e;
        }
    }
}
