package app.partymode.operations;

import app.partymode.operations.matcher.BookCheck;
import app.partymode.operations.terminal.OperationRefused;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares what a matcher keeps twice, and mends it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Finds address books of which the matcher's store says two different things. The services may run."
                        + " Ends with 1 where there are any.")
final class CheckCommand implements Callable<Integer> {

    @Option(
            names = "--matcher",
            defaultValue = "${env:CONTACTS_MATCHER:-neo4j}",
            description = "neo4j or postgresql. Default: CONTACTS_MATCHER")
    private MatcherOptions.Store matcher = MatcherOptions.Store.NEO4J;

    @Option(names = "--mend", description = "make what differs again, from what the owners wrote")
    private boolean mend;

    @Option(
            names = "--drop-edge-names",
            description = "no instance of the version that read names on edges runs any more: remove them. With --mend")
    private boolean dropEdgeNames;

    @Mixin
    private MatcherOptions stores = new MatcherOptions();

    @Mixin
    private ProgressOutput output = new ProgressOutput();

    @Override
    public Integer call() {
        if (dropEdgeNames && !mend) {
            throw new OperationRefused("--drop-edge-names writes: it needs --mend");
        }
        var progress = output.onOutput();
        try (var store = stores.open(matcher)) {
            var check = new BookCheck(store, progress);
            boolean differs = !check.run(mend).isEmpty();
            if (dropEdgeNames) {
                store.checks().withoutEdgeNames();
                check.run(true);
            }
            boolean wrong = mend ? !check.run(false).isEmpty() : differs;
            progress.say(
                    wrong
                            ? "The books differ; --mend makes them again from what their owners wrote."
                            : "The books are as their owners wrote them.");
            return wrong ? 1 : 0;
        }
    }
}
