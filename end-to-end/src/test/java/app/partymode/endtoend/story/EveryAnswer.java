package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.client.Answer;
import java.util.function.Consumer;

/** What holds for every answer, whatever a test is about. */
final class EveryAnswer implements Consumer<Answer> {

    @Override
    public void accept(Answer answer) {
        assertThat(answer.header("X-Request-Id")).as(answer.call()).isPresent();
        assertThat(answer.header("Set-Cookie")).as(answer.call()).isEmpty();
        if (answer.status() >= 400) {
            assertThat(answer.status())
                    .as("%s: %s", answer.call(), answer.body())
                    .isNotEqualTo(500);
            assertThat(answer.header("Content-Type").orElse(""))
                    .as(answer.call())
                    .startsWith("application/problem+json");
        }
        if (answer.status() == 503 || answer.status() == 429) {
            assertThat(answer.header("Retry-After")).as(answer.call()).isPresent();
        }
    }
}
