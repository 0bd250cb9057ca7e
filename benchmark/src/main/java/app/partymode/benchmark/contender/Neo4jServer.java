package app.partymode.benchmark.contender;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A Neo4j server in a process of its own, started from this program's class path. It ends when this process closes its input. */
final class Neo4jServer implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Semaphore checkpoints = new Semaphore(0);
    private final Process process;
    private final String uri;

    Neo4jServer(TemporaryFolder folder, StoreSizes sizes) {
        try {
            process = new ProcessBuilder(command(folder, sizes))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            uri = firstUri(output);
            // a server whose output is not read would stop at a full pipe
            Thread.ofVirtual().start(() -> output.lines().forEach(this::told));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void told(String line) {
        if (line.equals(Neo4jServerCommand.CHECKPOINT_DONE)) {
            checkpoints.release();
        }
    }

    /** Brings its files to what has been committed. */
    void checkpoint() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            if (!checkpoints.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the Neo4j server makes no checkpoint");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(TemporaryFolder folder, StoreSizes sizes) {
        return ThisProgram.command(
                sizes.heapMegabytes(),
                List.of(Neo4jServerCommand.NAME, folder.path().toString(), Integer.toString(sizes.cacheMegabytes())));
    }

    private static String firstUri(BufferedReader output) throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith("bolt://")) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the Neo4j server ended before it told its address");
        }
        return line;
    }

    String uri() {
        return uri;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
