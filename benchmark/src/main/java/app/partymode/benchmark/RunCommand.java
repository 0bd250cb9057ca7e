package app.partymode.benchmark;

import app.partymode.benchmark.report.Report;
import app.partymode.benchmark.report.ResultsFile;
import app.partymode.progress.Progress;
import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures, and writes the report. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Measures all rows and writes the report.")
final class RunCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Mixin
    private GraphOptions options = new GraphOptions();

    @ArgGroup
    private Length length = new Length();

    @Option(names = "--report", description = "the folder of the report (default: ${DEFAULT-VALUE})")
    private Path folder = Path.of("benchmark", "report");

    /** One of them. */
    static final class Length {

        @Option(names = "--brief", description = "a minute; only shows that everything runs")
        private boolean brief;

        @Option(names = "--small", description = "3 minutes on 2 cores (the default)")
        private boolean small;

        @Option(names = "--warm", description = "half an hour on 2 cores: one size, and rates held for 8 s")
        private boolean warm;

        @Option(names = "--full", description = "three quarters of an hour on 2 cores: all that the goals ask for")
        private boolean full;

        RunLength chosen() {
            if (brief) {
                return RunLength.BRIEF;
            }
            if (warm) {
                return RunLength.WARM;
            }
            return full ? RunLength.FULL : RunLength.SMALL;
        }
    }

    @Override
    public void run() {
        var chosen = length.chosen();
        var plan = options.plan(chosen.people());
        var progress = Progress.on(command.commandLine().getOut());
        var results = new BenchmarkRun(chosen, plan, options, new ResultsFile(folder), progress).run();
        progress.say(new Report(folder).write(results));
        progress.say("written to " + folder.resolve("README.md") + " after %.0f s".formatted(results.seconds));
    }
}
