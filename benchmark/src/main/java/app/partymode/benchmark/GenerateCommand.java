package app.partymode.benchmark;

import app.partymode.benchmark.town.EdgeList;
import app.partymode.benchmark.town.Town;
import app.partymode.benchmark.town.TownStatistics;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a town to a file and says what it is like. */
@Command(name = "generate", mixinStandardHelpOptions = true, description = "Writes a town as a list of edges.")
final class GenerateCommand implements Runnable {

    private static final int USUAL_PEOPLE = 3_000;

    @Mixin
    private TownOptions options = new TownOptions();

    @Option(names = "--times", description = "so many times the people (default: ${DEFAULT-VALUE})")
    private int times = 1;

    @Option(names = "--out", description = "the file to write (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("town.txt");

    @Override
    public void run() {
        Town town = options.town(options.plan(USUAL_PEOPLE).times(times));
        EdgeList.write(town, out);
        IO.println(TownStatistics.of(town));
        IO.println("written to " + out + "; read it with run --edges " + out + " --directed --registered 100");
    }
}
