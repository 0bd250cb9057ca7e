package app.partymode.operations;

import app.partymode.operations.backup.Backup;
import app.partymode.operations.backup.Part;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a backup back. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Writes a backup into empty stores. The services must be stopped. Begun and not finished: run it again"
                        + " with --replace.")
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "what backup wrote")
    private Path folder = Path.of("");

    @Option(names = "--replace", description = "delete what the stores hold")
    private boolean replace;

    @Option(
            names = "--without-sessions",
            description = "everybody has to log in again, those who had logged out since too")
    private boolean withoutSessions;

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var progress = Progress.on(spec.commandLine().getOut());
        var parts = stores.open(progress, Clock.systemUTC());
        try {
            new Backup(folder).restore(parts, replace ? names(parts) : Set.of());
            if (withoutSessions) {
                parts.stream().filter(part -> part.name().equals("redis")).forEach(Part::clear);
            }
        } finally {
            parts.forEach(Part::close);
        }
        progress.say("Restored. Start the services: they ask for a rebuild by themselves.");
        return 0;
    }

    private static Set<String> names(List<Part> parts) {
        return parts.stream().map(Part::name).collect(Collectors.toSet());
    }
}
