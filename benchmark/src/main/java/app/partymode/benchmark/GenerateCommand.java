package app.partymode.benchmark;

import app.partymode.benchmark.socialgraph.EdgeList;
import app.partymode.benchmark.socialgraph.GraphStatistics;
import app.partymode.benchmark.socialgraph.SocialGraph;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a social graph to a file and says what it is like. */
@Command(name = "generate", mixinStandardHelpOptions = true, description = "Writes a social graph as a list of edges.")
final class GenerateCommand implements Runnable {

    private static final int USUAL_PEOPLE = 3_000;

    @Mixin
    private GraphOptions options = new GraphOptions();

    @Option(names = "--times", description = "so many times the people (default: ${DEFAULT-VALUE})")
    private int times = 1;

    @Option(names = "--out", description = "the file to write (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("graph.txt");

    @Override
    public void run() {
        SocialGraph graph = options.graph(options.plan(USUAL_PEOPLE).times(times));
        EdgeList.write(graph, out);
        IO.println(GraphStatistics.of(graph));
        IO.println("written to " + out + "; read it with run --edges " + out + " --directed --registered 100");
    }
}
