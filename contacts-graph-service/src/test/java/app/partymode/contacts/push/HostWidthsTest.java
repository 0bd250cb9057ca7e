package app.partymode.contacts.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostWidthsTest {

    private final HostWidths widths = new HostWidths(32);

    @Test
    void triesANewHostWithAFew() {
        assertThat(widths.room("new")).isEqualTo(4);
        assertThat(new HostWidths(2).room("new")).isEqualTo(2);

        widths.begin("new");

        assertThat(widths.room("new")).isEqualTo(3);
        assertThat(widths.room("other")).isEqualTo(4);
    }

    @Test
    void givesAHostThatAnswersMany() {
        widths.begin("well");
        widths.end("well", false);

        assertThat(widths.room("well")).isEqualTo(32);
    }

    @Test
    void givesAHostThatFailsOne() {
        widths.begin("failing");
        widths.begin("failing");
        widths.end("failing", true);

        assertThat(widths.room("failing")).as("one is still on its way").isZero();

        widths.end("failing", true);

        assertThat(widths.room("failing")).isEqualTo(1);
    }

    @Test
    void remembersSoManyAtMost() {
        for (int host = 0; host <= 10_000; host++) {
            widths.begin("host " + host);
            widths.end("host " + host, true);
        }

        assertThat(widths.room("host 0")).isEqualTo(4);
    }
}
