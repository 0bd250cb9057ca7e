package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import app.partymode.endtoend.contract.ContractCheck;
import app.partymode.endtoend.deployment.Deployment;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A number is proven by texts to other users, chosen by the one service, and strangers by the address books of the other.
 *
 * @param number of a newcomer, whom only the friend has in the book
 */
public record PeersWhoProve(App ana, App ben, App friend, String number) {

    private static Api api(Deployment deployment) {
        return new Api(deployment::base, new AnswerInvariants(new ContractCheck())).patient();
    }

    /** Where no number has to be proven yet. */
    public static PeersWhoProve settle(Deployment deployment) {
        Api api = api(deployment);
        String number = UniqueNumbers.next();
        App ana = App.signUp(api, UniqueNumbers.next(), "Ana");
        App ben = App.signUp(api, UniqueNumbers.next(), "Ben");
        App friend = App.signUp(api, UniqueNumbers.next(), "Friend");
        Stream.of(ana, ben, friend).forEach(it -> it.get("/v1/me").expect(200));
        friend.upload(number).expect(200);
        return new PeersWhoProve(ana, ben, friend, number);
    }

    /** The environment that the user-service is started with after that. */
    public Map<String, String> settings() {
        return Map.of(
                "PHONE_AUTH_VERIFICATION_METHOD", "peer-message",
                "PHONE_AUTH_VERIFICATION_SECRET", "fedcba9876543210fedcba9876543210",
                "USER_SERVICE_PEERS_SEEDS", String.join(",", ana.number(), ben.number(), friend.number()));
    }

    /** As a newcomer and those who are asked do; a text that comes to somebody else does not count. */
    public void prove(Deployment deployment) {
        Api api = api(deployment);
        Answer asked = api.post("/v1/sessions", null, Map.of("phoneNumber", number, "username", "Newcomer"))
                .expect(202);
        assertThat(asked.texts("/verification/instructions/messages", "/number"))
                .containsExactlyInAnyOrder(ana.number(), ben.number());
        List<String> texts = asked.texts("/verification/instructions/messages", "/text");
        App first = asked.text("/verification/instructions/messages/0/number").equals(ana.number()) ? ana : ben;
        String complete = "/v1/verifications/" + asked.text("/verification/id") + "/session";
        report(api, friend, texts.getFirst());
        api.post(complete, null, Map.of()).expectProblem(409, "verification-pending");
        report(api, first, texts.getFirst());
        Answer done = api.post(complete, null, Map.of()).expect(201);
        assertThat(done.text("/user/phoneNumber")).isEqualTo(number);
        assertThat(done.text("/user/verified")).isEqualTo("true");
        assertThat(deployment.logs())
                .doesNotContain(number.substring(1), texts.getFirst(), texts.getLast(), done.text("/token"));
    }

    private void report(Api api, App from, String text) {
        api.post("/v1/verifications/peer-reports", from.token(), Map.of("sender", number, "text", text))
                .expect(204);
    }
}
