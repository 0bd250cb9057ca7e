package app.partymode.operations;

import app.partymode.operations.backup.Backup;
import app.partymode.operations.backup.Part;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Backs all stores up, while they are in use. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes what all stores hold into a new folder, while the services run. It holds personal data:"
                + " encrypt it.")
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "a new folder")
    private Path folder = Path.of("");

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var progress = Progress.on(spec.commandLine().getOut());
        var clock = Clock.systemUTC();
        var parts = stores.open(progress, clock);
        try {
            new Backup(folder).write(parts, clock);
        } finally {
            parts.forEach(Part::close);
        }
        progress.say("Written.");
        return 0;
    }
}
