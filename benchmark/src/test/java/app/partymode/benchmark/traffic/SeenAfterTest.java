package app.partymode.benchmark.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenAfterTest {

    private final SeenAfter seen = new SeenAfter();

    @Test
    void countsAChangeOnceHoweverOftenItIsSeen() {
        seen.answered("a");
        assertThat(seen.waiting()).isEqualTo(1);
        seen.seen("a");
        seen.seen("a");
        assertThat(seen.count()).isEqualTo(1);
        assertThat(seen.waiting()).isZero();
    }

    @Test
    void takesAChangeThatIsSeenBeforeItsAnswerForSeenAtOnce() {
        seen.seen("a");
        assertThat(seen.count()).isZero();
        seen.answered("a");
        assertThat(seen.count()).isEqualTo(1);
        assertThat(seen.times().getMaxValue()).isZero();
    }

    @Test
    void knowsWhatIsNotSeen() {
        seen.answered("a");
        seen.answered("b");
        seen.seen("b");
        assertThat(seen.waiting()).isEqualTo(1);
    }
}
