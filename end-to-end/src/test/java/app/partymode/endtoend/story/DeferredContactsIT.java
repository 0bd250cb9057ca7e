package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import app.partymode.endtoend.contract.ContractCheck;
import app.partymode.endtoend.deployment.ProcessDeployment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told of contacts that are over the budget. With the other matcher its contract tells it: DeferredContactsContract. */
@Order(7) // it mostly waits
class DeferredContactsIT {

    @TempDir
    Path folder;

    @Test
    void areHiddenAndMatchedWhenBudgetReturns() {
        var budget = Map.of(
                "LIMITS_OF_DISCOVERYPERYOUNGUSER_TOKENS", "2",
                "LIMITS_OF_DISCOVERYPERYOUNGUSER_PERIOD", "30s",
                "LIMITS_OF_DISCOVERYPERADDRESS_TOKENS", "12",
                "CONTACTS_DISCOVERY_SWEEPEVERY", "500ms");
        try (var deployment = new ProcessDeployment("postgresql", folder, budget)) {
            Api api = new Api(deployment::base, new AnswerInvariants(new ContractCheck()));
            App ana = App.signUp(api, UniqueNumbers.next(), "Ana");
            App ben = App.signUp(api, UniqueNumbers.next(), "Ben");
            ana.upload(ben.number()).expect(200);
            ana.awaitMatches(ben.number());

            App eve = App.signUp(api, UniqueNumbers.next(), "Eve");
            List<String> numbers = List.of(UniqueNumbers.next(), UniqueNumbers.next(), ana.number(), ben.number());
            Answer upload = eve.upload(numbers).expect(200);
            assertThat(upload.texts("/deferred", "/index")).containsExactly("2", "3");
            assertThat(upload.texts("/deferred", "/phoneNumber")).containsExactly(ana.number(), ben.number());
            assertThat(upload.json().at("/total").asInt()).isEqualTo(4);
            assertThat(upload.json().at("/added").asInt()).isEqualTo(4);
            assertThat(upload.json().at("/quota/limit").asInt()).isEqualTo(2);
            assertThat(upload.json().at("/quota/remaining").asInt()).isZero();
            assertThat(upload.header("RateLimit-Policy").orElseThrow())
                    .isEqualTo("\"discovery-per-address\";q=12;w=86400, \"discovery-per-young-user\";q=2;w=30");
            // two tokens come back within the period; how much of it is left depends on how quick this machine is
            assertThat(upload.header("RateLimit").orElseThrow())
                    .matches("\"discovery-per-address\";r=7;t=\\d+,"
                            + " \"discovery-per-young-user\";r=0;t=([1-9]|[12]\\d|30)");
            assertThat(eve.get("/v1/contacts").expect(200).texts("/contacts", "/phoneNumber"))
                    .containsExactlyInAnyOrderElementsOf(numbers);
            assertThat(eve.get("/v1/contacts/export").expect(200).texts("/contacts", "/phoneNumber"))
                    .hasSize(4);

            // without another upload
            await().until(() -> eve.matches().size() == 2);
            assertThat(eve.get("/v1/contacts").expect(200).texts("/contacts", "/registered"))
                    .containsExactlyInAnyOrder("false", "false", "true", "true");
            eve.delete("/v1/contacts/" + ana.number()).expect(204);
            assertThat(eve.get("/v1/contacts/export").expect(200).texts("/tested", "/phoneNumber"))
                    .containsExactly(ana.number());

            assertThat(eve.get("/v1/contacts/export").expect(200).text("/profile/createdAt"))
                    .isEqualTo(eve.get("/v1/me").expect(200).text("/createdAt"));
            refusesTooManyFromOneAddress(eve);
        }
    }

    private static void refusesTooManyFromOneAddress(App eve) {
        var more = new ArrayList<String>();
        IntStream.range(0, 8).forEach(_ -> more.add(UniqueNumbers.next()));
        List<String> before = eve.get("/v1/contacts").expect(200).texts("/contacts", "/phoneNumber");
        Answer refused = eve.upload(more).expectProblem(429, "too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isBetween(1, 86_400);
        assertThat(eve.get("/v1/contacts").expect(200).texts("/contacts", "/phoneNumber"))
                .isEqualTo(before);
    }
}
