package app.partymode.contacts.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OpeningFilterTest {

    private static final String STREAM = "/v1/contacts/updates/stream";

    private final OpeningFilter filter = new OpeningFilter(1, () -> new TooManyWaits(Duration.ofSeconds(3)));

    @ParameterizedTest
    @ValueSource(strings = {STREAM, "/v1/contacts/updates"})
    void oneMoreThanThereIsRoomForIsRefusedAtOnce(String path) throws Exception {
        whileOneOpens(() -> assertThatThrownBy(() -> ask(path, () -> {})).isInstanceOf(TooManyWaits.class));
    }

    @Test
    void allElseGoesOn() throws Exception {
        var asked = new boolean[1];
        whileOneOpens(() -> ask("/v1/contacts/matches", () -> asked[0] = true));
        assertThat(asked[0]).isTrue();
    }

    @Test
    void oneThatIsOpenMakesRoomForTheNext() throws Exception {
        var asked = new int[1];
        ask(STREAM, () -> asked[0]++);
        ask(STREAM, () -> asked[0]++);
        assertThat(asked[0]).isEqualTo(2);
    }

    @Test
    void moreMayComeAtOnceWhereTheHeapIsLarger() {
        assertThat(OpeningFilter.mostIn(1)).isEqualTo(32);
        assertThat(OpeningFilter.mostIn(1L << 30)).isGreaterThan(1_000);
    }

    private void whileOneOpens(Step step) throws Exception {
        ask(STREAM, step);
    }

    private void ask(String path, Step step) throws Exception {
        filter.doFilter(new MockHttpServletRequest("GET", path), new MockHttpServletResponse(), (_, _) -> {
            try {
                step.run();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private interface Step {

        void run() throws Exception;
    }
}
