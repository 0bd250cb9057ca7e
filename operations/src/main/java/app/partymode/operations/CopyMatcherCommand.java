package app.partymode.operations;

import app.partymode.operations.matcher.AnswersComparison;
import app.partymode.operations.matcher.MatcherCopy;
import app.partymode.operations.terminal.OperationRefused;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Copies one matcher's state to the other, so that the service can go on there. */
@Command(
        name = "copy-matcher",
        mixinStandardHelpOptions = true,
        description = "Copies all that the matcher knows to another store. The contacts service must be stopped."
                + " A copy that was stopped goes on when it is run again.")
final class CopyMatcherCommand implements Callable<Integer> {

    @Option(names = "--from", required = true, description = "neo4j or postgresql")
    private MatcherOptions.Store from = MatcherOptions.Store.NEO4J;

    @Option(names = "--to", required = true, description = "neo4j or postgresql")
    private MatcherOptions.Store to = MatcherOptions.Store.POSTGRESQL;

    @Option(names = "--replace", description = "delete what the target holds")
    private boolean replace;

    @Option(
            names = "--compare-users",
            defaultValue = "200",
            description = "about how many users' answers are compared at the end, besides all data (default: 200)")
    private long compareUsers;

    @Mixin
    private MatcherOptions stores = new MatcherOptions();

    @Mixin
    private ProgressOutput output = new ProgressOutput();

    @Override
    public Integer call() {
        if (from == to) {
            throw new OperationRefused("--from and --to are the same");
        }
        var progress = output.onOutput();
        try (var source = stores.open(from);
                var target = stores.open(to)) {
            new MatcherCopy(source, target, progress).run(replace);
            long asked = new AnswersComparison(source, target, progress).run(source, compareUsers);
            progress.say(
                    "Equal in every kind, and in the answers to %,d users. Start the service with CONTACTS_MATCHER=%s."
                            .formatted(asked, to.name().toLowerCase(java.util.Locale.ROOT)));
        }
        return 0;
    }
}
