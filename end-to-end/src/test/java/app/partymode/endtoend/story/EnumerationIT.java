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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What many accounts learn where all numbers are registered: as much as their budgets, however they try. */
@Order(4)
class EnumerationIT {

    private static final int ACCOUNTS = Boolean.getBoolean("nightly") ? 100 : 16;
    private static final int BUDGET = 5;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"postgresql", "neo4j"}) // by then a former deployment's Neo4j, which has its plans, may be free
    void manyAccountsLearnNoMoreThanTheirBudgets(String matcher) {
        var budget = Map.of("LIMITS_OF_DISCOVERYPERYOUNGUSER_TOKENS", "" + BUDGET);
        try (var deployment = new ProcessDeployment(matcher, folder, budget)) {
            // The same few calls hundreds of times: that their answers are as described, other stories see.
            Api api = new Api(deployment::base, _ -> {}).patient();
            List<App> accounts = IntStream.range(0, ACCOUNTS)
                    .parallel()
                    .mapToObj(i -> App.signUp(api, UniqueNumbers.next(), "account " + i))
                    .toList();
            List<String> registered = accounts.stream().map(App::number).toList();
            accounts.getLast().upload(registered.getFirst()).expect(200);
            accounts.getLast().awaitMatches(registered.getFirst()); // by now all are known as registered

            Set<String> learnt = IntStream.range(0, ACCOUNTS - 1)
                    .parallel()
                    .mapToObj(i -> attack(accounts.get(i), i, registered))
                    .flatMap(List::stream)
                    .collect(Collectors.toSet());
            assertThat(learnt).hasSizeBetween(ACCOUNTS, (ACCOUNTS - 1) * BUDGET);
        }
    }

    /**
     * Tests as many as it can, in each way that the API offers. Returns the numbers whose registration was revealed.
     */
    private static List<String> attack(App account, int index, List<String> registered) {
        List<String> others = registered.stream()
                .filter(number -> !number.equals(account.number()))
                .toList();
        var learnt = new HashSet<>(account.upload(others).expect(200).texts("/matches", "/phoneNumber"));
        account.delete("/v1/contacts").expect(204);
        int third = others.size() / 3 - 2;
        for (int from = 0; from < 3 * third; from += third) { // again and again, other numbers each time
            var page = others.subList(from, from + third);
            learnt.addAll(account.upload(page).expect(200).texts("/matches", "/phoneNumber"));
        }
        Answer delta = account.api()
                .patch(
                        "/v1/contacts",
                        account.token(),
                        Map.of(
                                "upsert",
                                App.contacts(others.subList(3 * third, 3 * third + 3)),
                                "remove",
                                others.subList(0, 3 * third)));
        learnt.addAll(delta.expect(200).texts("/matches", "/phoneNumber"));
        Answer one = account.put("/v1/contacts/" + others.get(others.size() - 2), Map.of("name", "x"))
                .expect(200);
        assertThat(one.json().at("/registered").asBoolean()).isFalse();
        assertThat(account.uploadVCards(card(others.getLast())).expect(200).texts("/matches", "/phoneNumber"))
                .isEmpty();
        assertThat(account.get("/v1/contacts/suggestions?limit=100")
                        .expect(200)
                        .json()
                        .at("/suggestions"))
                .isEmpty();
        assertThat(learnt).hasSize(BUDGET);
        return learnt.stream().map(number -> index + " " + number).toList();
    }

    private static String card(String number) {
        return "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:x\r\nTEL:" + number + "\r\nEND:VCARD\r\n";
    }

    /** With the other matcher its contract tells it: DeferredContactsContract. */
    @Test
    void hidesDeferredContactsAndMatchesThemWhenBudgetReturns() {
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
