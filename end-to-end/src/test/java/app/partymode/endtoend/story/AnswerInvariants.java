package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.contract.ContractCheck;
import app.partymode.endtoend.contract.Exchange;
import java.util.function.Consumer;

/** What holds for every answer, whatever a test is about: it is as the OpenAPI description says, and never a 500. */
final class AnswerInvariants implements Consumer<Answer> {

    private final ContractCheck contract;

    AnswerInvariants(ContractCheck contract) {
        this.contract = contract;
    }

    @Override
    public void accept(Answer answer) {
        assertThat(answer.status()).as("%s: %s", answer.call(), answer.body()).isNotEqualTo(500);
        assertThat(answer.header("X-Request-Id")).as(answer.call()).isPresent();
        assertThat(answer.header("Set-Cookie")).as(answer.call()).isEmpty();
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type").orElse(""))
                    .as(answer.call())
                    .startsWith("application/problem+json");
            assertThat(answer.header("ETag")).as(answer.call()).isEmpty();
        }
        if (answer.status() == 503 || answer.status() == 429) {
            assertThat(answer.header("Retry-After")).as(answer.call()).isPresent();
        }
        contract.check(new Exchange(answer.method(), answer.path(), answer.status(), answer.headers(), answer.body()));
    }
}
