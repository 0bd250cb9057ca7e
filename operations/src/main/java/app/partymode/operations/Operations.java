package app.partymode.operations;

import app.partymode.operations.terminal.OperationRefused;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What an operator does with the stores. */
@Command(
        name = "operations",
        mixinStandardHelpOptions = true,
        description = "What an operator does with the stores.",
        subcommands = {BackupCommand.class, RestoreCommand.class, CopyMatcherCommand.class, CheckCommand.class})
public final class Operations {

    static final Clock CLOCK = Clock.systemUTC();

    private Operations() {}

    public static void main(String[] args) {
        Logger.getLogger("").setLevel(Level.WARNING); // the graph's driver tells of each connection
        System.exit(commandLine().execute(args));
    }

    /** An error is one line that says what to do; a driver's text could quote a row, so only its type is printed. */
    public static CommandLine commandLine() {
        return new CommandLine(new Operations())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, _) -> {
                    String text = failure instanceof OperationRefused
                            ? failure.getMessage()
                            : "failed: " + failure.getClass().getName() + "; run it again, a restore with --replace";
                    command.getErr().println(command.getColorScheme().errorText(String.valueOf(text)));
                    return 1;
                });
    }
}
