package app.partymode.operations;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What an operator does with the stores. */
@Command(
        name = "operations",
        mixinStandardHelpOptions = true,
        description = "What an operator does with the stores.",
        subcommands = {BackupCommand.class, RestoreCommand.class, CopyMatcherCommand.class})
public final class Operations {

    private Operations() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** An error is one line that says what to do; a driver's text could quote a row, so only its type is told. */
    static CommandLine commandLine() {
        return new CommandLine(new Operations())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, _) -> {
                    String text = failure instanceof Refusal
                            ? failure.getMessage()
                            : "failed: " + failure.getClass().getName() + "; nothing is lost, run it again";
                    command.getErr().println(command.getColorScheme().errorText(String.valueOf(text)));
                    return 1;
                });
    }
}
