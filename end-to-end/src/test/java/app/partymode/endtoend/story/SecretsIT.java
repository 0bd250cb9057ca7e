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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As in production, with numbers proven by codes, whatever goes wrong: where no token, no code, and in a log no number may be. */
@Order(5)
class SecretsIT {

    @TempDir
    Path folder;

    private static final String WRONG_PATH = "no-such-path";

    private final Secrets secrets = new Secrets();

    @ParameterizedTest
    @ValueSource(
            strings = {"postgresql", "neo4j"}) // by then a former deployment's Neo4j, which has its plans, may be free
    void areInNoStoreAndInNoLog(String matcher) {
        try (var gateway = new MessageGateway();
                var deployment = new ProcessDeployment(matcher, folder, production(gateway))) {
            Api api = new Api(deployment::base, new AnswerInvariants(new ContractCheck()).andThen(secrets));
            App ana = proven(api, gateway, UniqueNumbers.next(), "Ana");
            App ben = proven(api, gateway, UniqueNumbers.next(), "Ben");
            ana.upload(ben.number(), UniqueNumbers.next()).expect(200);
            ben.upload(ana.number()).expect(200);
            ana.awaitMatches(ben.number());
            ask(api, UniqueNumbers.next(), "Cem"); // and never comes back
            mistakes(api, ana, ben);
            wrongPaths(deployment, List.of(ben.number(), ana.token(), ana.userId(), ana.sessionId()));
            List.of(deployment.mongoCable(), deployment.redisCable(), deployment.matcherCable())
                    .forEach(cable -> withoutIt(cable, gateway, ana, ben));
            assertThat(secrets.count()).isGreaterThan(8);
            secrets.assertNoneIn("the stores", deployment.dump().stream());
            secrets.assertNoneInLog("nginx's logs", deployment.frontLogs());
            secrets.assertNoneInLog("the services' logs", deployment.logs());
            assertThat(deployment.frontLogs() + deployment.logs()).doesNotContain(WRONG_PATH);
        }
    }

    private static Map<String, String> production(MessageGateway gateway) {
        var settings = new HashMap<>(gateway.settings());
        settings.put("SPRING_PROFILES_ACTIVE", "production");
        settings.put("LIMITS_KEY", "of these tests and of nothing else");
        settings.put("FORWARD_HEADERS_STRATEGY", "native");
        return settings;
    }

    private Answer ask(Api api, String number, String username) {
        return api.post("/v1/sessions", null, Map.of("phoneNumber", number, "username", username))
                .expect(202);
    }

    private App proven(Api api, MessageGateway gateway, String number, String username) {
        String id = ask(api, number, username).text("/verification/id");
        String code = gateway.codeFor(number);
        secrets.add(code);
        String session = "/v1/verifications/" + id + "/session";
        api.post(session, null, Map.of("code", code + "7")).expectProblem(422, "wrong-code");
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
    private void withoutIt(TcpProxy cable, MessageGateway gateway, App ana, App ben) {
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
        proven(ana.api(), gateway, UniqueNumbers.next(), "Eva");
    }

    @Test
    void areFoundWhereTheyAre() {
        secrets.add("123456");
        assertThat(finds("code 123456")).isTrue();
        assertThat(finds("at 10:11:12.123456")).isFalse();
        String number = UniqueNumbers.next();
        assertThat(finds("number " + number)).isTrue();
        assertThat(finds(number.substring(1))).isTrue();
        assertThat(finds("(" + UniqueNumbers.local(number) + ")")).isTrue();
        assertThat(finds("+34•••••00")).isFalse();
    }

    private boolean finds(String line) {
        try {
            secrets.assertNoneInLog("a line", line);
            return false;
        } catch (AssertionError _) {
            return true;
        }
    }
}
