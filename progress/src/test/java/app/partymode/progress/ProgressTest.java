package app.partymode.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter out = new StringWriter();
    private final Progress progress = new Progress(new PrintWriter(out), false);

    @Test
    void tellsOfABeginningAndAnEndWhereThereIsNoTerminal() {
        try (var phase = progress.begin("books", 3_000)) {
            phase.step();
            phase.step(1_999);
            assertThat(out.toString().lines()).containsExactly("books …");
            assertThat(phase.seconds()).isNotNegative();
        }
        assertThat(out.toString().lines()).last().asString().matches("books: 2.000 in \\d+.\\d s");
    }

    @Test
    void countsFromTheBeginning() {
        try (var phase = progress.begin("questions", 10)) {
            phase.step(9);
            phase.at(7);
        }
        assertThat(out.toString()).contains("questions: 7 in");
    }

    @Test
    void saysWhatItIsTold() {
        progress.say("Written.");
        assertThat(out.toString().lines()).containsExactly("Written.");
    }
}
