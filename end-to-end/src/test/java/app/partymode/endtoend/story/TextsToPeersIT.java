package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import app.partymode.endtoend.contract.ContractCheck;
import app.partymode.endtoend.deployment.Deployment;
import app.partymode.endtoend.deployment.JavaProcess;
import app.partymode.endtoend.deployment.ProcessDeployment;
import app.partymode.endtoend.deployment.QuickstartDeployment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A number is proven by texts to other users, chosen by the one service, and strangers by the address books of the
 * other.
 */
class TextsToPeersIT {

    @TempDir
    Path folder;

    /** Which of those who have a number are asked, the contract of both matchers tells. */
    @Test
    void servicesOfTheirOwnProveANumberByStrangers() {
        try (var deployment = new ProcessDeployment("neo4j", folder)) {
            provesANumber(deployment, deployment.users());
        }
    }

    @Test
    void theQuickstartProvesANumberByStrangers() {
        try (var quickstart = new QuickstartDeployment("postgresql", folder)) {
            provesANumber(quickstart, quickstart.process());
        }
    }

    private static void provesANumber(Deployment deployment, JavaProcess users) {
        Api api = new Api(deployment::base, new AnswerInvariants(new ContractCheck())).patient();
        String number = UniqueNumbers.next();
        App ana = App.signUp(api, UniqueNumbers.next(), "Ana");
        App ben = App.signUp(api, UniqueNumbers.next(), "Ben");
        App friend = App.signUp(api, UniqueNumbers.next(), "Friend");
        Stream.of(ana, ben, friend).forEach(it -> it.get("/v1/me").expect(200));
        friend.upload(number).expect(200);
        users.stop();
        users.restart(Map.of(
                "PHONE_AUTH_VERIFICATION_METHOD", "peer-message",
                "PHONE_AUTH_VERIFICATION_SECRET", "fedcba9876543210fedcba9876543210",
                "USER_SERVICE_PEERS_SEEDS", String.join(",", ana.number(), ben.number(), friend.number())));
        users.awaitReady();

        Answer asked = api.post("/v1/sessions", null, Map.of("phoneNumber", number, "username", "Newcomer"))
                .expect(202);
        assertThat(asked.texts("/verification/instructions/messages", "/number"))
                .containsExactlyInAnyOrder(ana.number(), ben.number());
        List<String> texts = asked.texts("/verification/instructions/messages", "/text");
        App first = asked.text("/verification/instructions/messages/0/number").equals(ana.number()) ? ana : ben;
        String complete = "/v1/verifications/" + asked.text("/verification/id") + "/session";
        friend.api()
                .post("/v1/verifications/peer-reports", friend.token(), report(number, texts.getFirst()))
                .expect(204);
        api.post(complete, null, Map.of()).expectProblem(409, "verification-pending");
        first.api()
                .post("/v1/verifications/peer-reports", first.token(), report(number, texts.getFirst()))
                .expect(204);
        Answer done = api.post(complete, null, Map.of()).expect(201);
        assertThat(done.text("/user/phoneNumber")).isEqualTo(number);
        assertThat(done.text("/user/verified")).isEqualTo("true");
        assertThat(deployment.logs())
                .doesNotContain(number.substring(1), texts.getFirst(), texts.getLast(), done.text("/token"));
    }

    private static Map<String, String> report(String sender, String text) {
        return Map.of("sender", sender, "text", text);
    }
}
