package app.partymode.benchmark;

import app.partymode.benchmark.contender.Neo4jServerCommand;
import app.partymode.benchmark.traffic.FeedCommand;
import app.partymode.benchmark.traffic.MongoServerCommand;
import app.partymode.benchmark.traffic.PhonesCommand;
import app.partymode.benchmark.traffic.SoakCommand;
import app.partymode.benchmark.traffic.TrafficCommand;
import app.partymode.benchmark.trust.TrustCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The graph matcher against the SQL matcher on the same work. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = "The graph matcher against the SQL matcher on the same work.",
        subcommands = {
            GenerateCommand.class,
            RunCommand.class,
            ReportCommand.class,
            StartCommand.class,
            TrafficCommand.class,
            FeedCommand.class,
            SoakCommand.class,
            TrustCommand.class,
            Neo4jServerCommand.class,
            PhonesCommand.class,
            MongoServerCommand.class
        })
public final class Benchmark {

    private Benchmark() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Benchmark()).execute(args));
    }
}
