package app.partymode.operations;

import app.partymode.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where a command tells how far it is. picocli takes only an annotated class for a mixin. */
@Command
final class ProgressOutput {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    /** For a command that writes what it makes to the standard output. */
    Progress onErrors() {
        return Progress.on(command.commandLine().getErr());
    }

    Progress onOutput() {
        return Progress.on(command.commandLine().getOut());
    }
}
