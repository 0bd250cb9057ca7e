package app.partymode.localstores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A shell that does something once its standard input ends: when this process closes it, and when this process is killed. It runs in
 * a session of its own where the system can do that: Ctrl-C in a terminal is for the application, which stops its stores last.
 */
final class Keeper {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Keeper() {}

    /** Starts a script with its arguments, {@code $0} and on. Its output is discarded. */
    static Process start(String script, List<String> arguments) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.addAll(List.of("sh", "-c", script));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
