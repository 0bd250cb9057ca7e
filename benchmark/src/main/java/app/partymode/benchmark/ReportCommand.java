package app.partymode.benchmark;

import app.partymode.benchmark.report.Report;
import app.partymode.benchmark.report.ResultsFile;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes page and charts from what was measured. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes page and charts anew from results.json.")
final class ReportCommand implements Runnable {

    @Parameters(index = "0", defaultValue = "benchmark/report", description = "its folder (default: ${DEFAULT-VALUE})")
    private Path folder = Path.of("");

    @Override
    public void run() {
        IO.println(new Report(folder).write(new ResultsFile(folder).read()));
    }
}
