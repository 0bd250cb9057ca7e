package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import app.partymode.endtoend.contract.ContractCheck;
import app.partymode.endtoend.deployment.MessageGateway;
import app.partymode.endtoend.deployment.ProcessDeployment;
import app.partymode.endtoend.fuzz.RawHttp;
import app.partymode.endtoend.fuzz.RawRequest;
import app.partymode.localstores.TcpProxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * As in production, with numbers proven by codes. Whatever goes wrong, no token and no code is in a store or a log, and no number in a log.
 * And where all numbers are registered, many accounts learn as much as their budgets, however they try.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ProductionStory {

    private static final String WRONG_PATH = "no-such-path";
    private static final int ACCOUNTS = Boolean.getBoolean("nightly") ? 100 : 16;
    private static final int BUDGET = 5;

    private final MessageGateway gateway = new MessageGateway();
    private final Secrets secrets = new Secrets();
    private final ProcessDeployment deployment;

    ProductionStory(String matcher, Path folder) {
        deployment = new ProcessDeployment(matcher, folder, production(gateway));
    }

    @AfterAll
    void stop() {
        deployment.close();
        gateway.close();
    }

    @Test
    void secretsAreInNoStoreAndInNoLog() {
        Api api = new Api(deployment::base, new AnswerInvariants(new ContractCheck()).andThen(secrets));
        App ana = proven(api, "Ana");
        App ben = proven(api, "Ben");
        ana.upload(ben.number(), UniqueNumbers.next()).expect(200);
        ben.upload(ana.number()).expect(200);
        ana.awaitMatches(ben.number());
        ask(api, UniqueNumbers.next(), "Cem"); // and never comes back
        mistakes(api, ana, ben);
        wrongPaths(deployment, List.of(ben.number(), ana.token(), ana.userId(), ana.sessionId()));
        List.of(deployment.mongoCable(), deployment.redisCable(), deployment.matcherCable())
                .forEach(cable -> withoutIt(cable, ana, ben));
        assertThat(secrets.count()).isGreaterThan(8);
        secrets.assertNoneIn("the stores", deployment.dump().stream());
        secrets.assertNoneInLog("nginx's logs", deployment.frontLogs());
        secrets.assertNoneInLog("the services' logs", deployment.logs());
        assertThat(deployment.frontLogs() + deployment.logs()).doesNotContain(WRONG_PATH);
    }

    private static Map<String, String> production(MessageGateway gateway) {
        var settings = new HashMap<>(gateway.settings());
        settings.put("SPRING_PROFILES_ACTIVE", "production");
        settings.put("LIMITS_KEY", "of these tests and of nothing else");
        settings.put("FORWARD_HEADERS_STRATEGY", "native");
        settings.put("LIMITS_OF_DISCOVERYPERYOUNGUSER_TOKENS", "" + BUDGET);
        return settings;
    }

    private Answer ask(Api api, String number, String username) {
        return api.post("/v1/sessions", null, Map.of("phoneNumber", number, "username", username))
                .expect(202);
    }

    /** Signs up with the code that was sent, after a wrong one. */
    private App proven(Api api, String username) {
        String number = UniqueNumbers.next();
        String session = askedFor(api, number, username);
        String code = gateway.codeFor(number);
        secrets.add(code);
        api.post(session, null, Map.of("code", code + "7")).expectProblem(422, "wrong-code");
        return completed(api, session, number);
    }

    /** The path at which a code is exchanged for the session. */
    private String askedFor(Api api, String number, String username) {
        return "/v1/verifications/" + ask(api, number, username).text("/verification/id") + "/session";
    }

    private App completed(Api api, String session, String number) {
        String code = gateway.codeFor(number);
        return App.of(api, number, api.post(session, null, Map.of("code", code)).expect(201));
    }

    private static void mistakes(Api api, App ana, App ben) {
        api.get("/v1/me", ana.token() + "x").expectProblem(401, "unauthorized");
        api.post("/v1/sessions", null, "{\"phoneNumber\": " + ana.number().substring(1) + ", \"username\": \"A\"}")
                .expect(400);
        ana.get("/v1/contacts/" + ben.number() + "0").expect(400);
        ana.get("/v1/contacts/" + ana.token()).expect(400);
        ana.get("/v1/contacts/updates?after=" + ana.token()).expect(400);
        ana.put("/v1/contacts", "{\"contacts\": [{\"phoneNumber\": \"" + ben.number() + "\", \"name\": {}}]}")
                .expect(400);
        ana.put("/v1/me/blocks/" + ana.number(), "").expectProblem(422, "own-number");
    }

    /** At nginx, at each service, and at the operator's port of each. */
    private static void wrongPaths(ProcessDeployment deployment, List<String> values) {
        Stream.of(
                        URI.create(deployment.base("/")),
                        URI.create(deployment.service("/v1/me")),
                        URI.create(deployment.service("/v1/contacts")),
                        deployment.users().operator("health"),
                        deployment.contacts().operator("health"))
                .forEach(address -> values.forEach(value -> wrongPaths(address, value)));
    }

    private static void wrongPaths(URI address, String value) {
        for (String start :
                List.of("/", "/v1/", "/v1/contacts/", "/v1/me/blocks/", "/actuator/", "/actuator/health/", "/%zz/")) {
            for (String method : List.of("GET", "POST", "BREW", "TRACE")) {
                String path = start + value + "/" + WRONG_PATH;
                var request = new RawRequest(method, path, List.of(), "", RawRequest.Framing.LENGTH);
                assertThat(RawHttp.send(address, request))
                        .as("%s %s at %s", method, start, address)
                        .hasValueSatisfying(answer -> assertThat(answer.status())
                                .isGreaterThanOrEqualTo(400)
                                .isNotEqualTo(500));
            }
        }
    }

    /** Every call that has a number, a code or a token, while a store is out of reach; then all is well again. */
    private void withoutIt(TcpProxy cable, App ana, App ben) {
        cable.cut();
        String newcomer = UniqueNumbers.next();
        ana.api().post("/v1/sessions", null, Map.of("phoneNumber", newcomer, "username", "Dan"));
        ana.upload(ben.number(), newcomer);
        ana.get("/v1/contacts/" + ben.number() + "/shared");
        ana.put("/v1/me/blocks/" + newcomer, "");
        ana.api().post("/v1/me/phone-number", ana.token(), Map.of("phoneNumber", newcomer));
        cable.mend();
        await().untilAsserted(() -> {
            ana.get("/v1/me").expect(200);
            ana.get("/v1/contacts").expect(200);
        });
        proven(ana.api(), "Eva");
    }

    @Test
    void manyAccountsLearnNoMoreThanTheirBudgets() {
        // The same few calls hundreds of times: that their answers are as described, other stories see.
        Api api = new Api(deployment::base, _ -> {}).patient();
        List<App> accounts = IntStream.range(0, ACCOUNTS)
                .parallel()
                .mapToObj(i -> signUp(api, "account " + i))
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

    private App signUp(Api api, String username) {
        String number = UniqueNumbers.next();
        return completed(api, askedFor(api, number, username), number);
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
}
