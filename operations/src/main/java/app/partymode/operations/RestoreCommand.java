package app.partymode.operations;

import app.partymode.operations.backup.BackupFile;
import app.partymode.operations.terminal.OperationRefused;
import app.partymode.progress.Progress;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Restores a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Writes a backup into empty stores. The services must be stopped. Begun and not finished: run it again"
                        + " with --replace.")
final class RestoreCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Parameters(
            paramLabel = "FILE",
            description = "what backup wrote; -: the standard input, kept in a file until the end")
    private String file = "";

    @Option(names = "--replace", description = "delete what the stores hold")
    private boolean replace;

    @Option(names = "--without-sessions", description = "all users have to log in again, also those who had logged out")
    private boolean withoutSessions;

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Mixin
    private ProgressOutput output = new ProgressOutput();

    @Override
    public Integer call() throws IOException {
        var progress = output.onErrors();
        if (file.equals(STANDARD_INPUT)) {
            Path copy = Files.createTempFile("restore", ".zip"); // readable by its owner only
            try (var in = new FileInputStream(FileDescriptor.in)) {
                try (var out = Files.newOutputStream(copy)) {
                    in.transferTo(out);
                }
                restore(copy, progress);
            } finally {
                Files.delete(copy);
            }
        } else {
            Path backup = Path.of(file);
            if (!Files.isReadable(backup)) {
                throw new OperationRefused("there is no such file, or it is not yours to read");
            }
            restore(backup, progress);
        }
        progress.say(
                "Restored. Start the services: they bring the matcher to the main database's state by themselves.");
        return 0;
    }

    private void restore(Path backup, Progress progress) throws IOException {
        try (var from = new BackupFile(backup)) {
            from.verify();
            Set<String> without = withoutSessions ? Set.of("redis") : Set.of();
            stores.use(progress, Operations.CLOCK, parts -> from.restore(parts, replace, without));
        }
    }
}
