package app.partymode.endtoend.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class RegisterTest {

    private static final Reply DONE = new Reply(204, "");
    private static final Reply REFUSED = new Reply(422, "");

    private final Findings findings = new Findings();
    private final MutableClock clock = MutableClock.of(Instant.EPOCH, ZoneOffset.UTC);
    private final Register<String> register = new Register<>("name", "first", findings, clock);

    @Test
    void anAcknowledgedValueThatIsGoneIsAFinding() {
        register.sent("second", DONE);
        register.read("first");
        assertThat(findings.all()).hasSize(1);
    }

    @Test
    void aValueWithoutAnAnswerMayBeThereOrNot() {
        register.sent("second", Reply.NONE);
        register.read("first");
        register.read("second");
        assertThat(findings.all()).isEmpty();
        register.read("first");
        assertThat(findings.all()).hasSize(1);
    }

    @Test
    void aValueWithoutAnAnswerMayComeAfterTheNextForAWhile() {
        register.sent("second", new Reply(503, ""));
        register.sent("third", DONE);
        register.read("second");
        assertThat(findings.all()).isEmpty();
        register.sent("fourth", Reply.NONE);
        clock.add(Duration.ofMinutes(2));
        register.sent("fifth", DONE);
        register.read("fourth");
        assertThat(findings.all()).hasSize(1);
    }

    @Test
    void aRefusedValueIsNotThere() {
        register.sent("second", REFUSED);
        register.read("second");
        assertThat(findings.all()).hasSize(1);
    }
}
