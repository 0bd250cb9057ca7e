package app.partymode.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"backup", "restore", "copy-matcher", "check"})
    void explainsEachCommand(String command) {
        var out = new StringWriter();
        int status = Operations.commandLine().setOut(new PrintWriter(out)).execute(command, "--help");
        assertThat(status).isZero();
        assertThat(out.toString()).contains("Usage: operations " + command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "restore", "copy-matcher", "check"})
    void refusesACommandThatItDoesNotUnderstandAndShowsItsUse(String command) {
        var errors = new StringWriter();
        int status = Operations.commandLine().setErr(new PrintWriter(errors)).execute(command, "--no-such-option");
        assertThat(status).isEqualTo(2);
        assertThat(errors.toString()).contains("Usage: operations " + command);
    }
}
