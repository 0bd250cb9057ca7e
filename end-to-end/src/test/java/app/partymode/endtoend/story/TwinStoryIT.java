package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import app.partymode.endtoend.contract.ContractCheck;
import app.partymode.endtoend.deployment.Deployment;
import app.partymode.endtoend.deployment.LateStores;
import app.partymode.endtoend.deployment.LongerWaits;
import app.partymode.endtoend.deployment.TwinDeployment;
import app.partymode.localstores.LocalRedis;
import app.partymode.waits.LongestWait;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Stories against two instances of each service, as in production, whichever of them nginx asks: none knows what the other does not. */
@TestInstance(Lifecycle.PER_CLASS)
@Order(6)
class TwinStoryIT implements AddressBookStory, LargeAddressBookStory, PrivacyStory {

    private static final int LOGINS = 40;

    private final LocalRedis redis = LocalRedis.inMemory();
    private final TwinDeployment deployment;
    private final ContractCheck contract = new ContractCheck();
    private final Secrets secrets = new Secrets();

    TwinStoryIT(@TempDir Path folder) {
        var settings = new HashMap<>(Map.of(
                "SPRING_PROFILES_ACTIVE", "production",
                "PHONE_AUTH_VERIFICATION_METHOD", "none",
                "REDIS_URL", redis.uri(),
                "LIMITS_OF_SIGNUPPERNUMBER_TOKENS", "" + LOGINS,
                "LIMITS_OF_SIGNUPPERNUMBER_PERIOD", "1d"));
        LongerWaits.addTo(settings);
        deployment = new TwinDeployment(folder, settings);
    }

    @Override
    public Deployment deployment() {
        return deployment;
    }

    @Override
    public ContractCheck contract() {
        return contract;
    }

    @Override
    public Secrets secrets() {
        return secrets;
    }

    private Api instance(int which) {
        return new Api(path -> deployment.instance(which, path), new AnswerInvariants(contract).andThen(secrets))
                .patient();
    }

    /** No request failed, and nginx gave each of the four some of the work. */
    @AfterAll
    void stop() {
        List<String> requests = deployment.nginx().accessLog();
        String logs = deployment.logs();
        deployment.close();
        redis.close();
        assertThat(requests).filteredOn(TwinStoryIT::failed).isEmpty();
        assertThat(deployment.addresses())
                .allSatisfy(address -> assertThat(requests).anyMatch(line -> line.contains(address)));
        assertThat(LateStores.leftOutOf(logs))
                .contains("\"level\":\"INFO\"")
                .doesNotContain("\"level\":\"ERROR\"")
                .doesNotContain("user-events is held up");
        secrets.assertNoneInLog("the services' logs", logs);
    }

    /** A service whose store is busy may ask for a request again: that is no failure. */
    private static boolean failed(String request) {
        boolean askedAgain = request.contains("\"status\":503") && request.contains("\"upstreamStatus\":\"503\"");
        return request.contains("\"status\":5") && !askedAgain;
    }

    @Test
    void bothInstancesHaveTheSameState() throws Exception {
        App ana = App.signUp(instance(0), UniqueNumbers.next(), "Ana");
        App ben = App.signUp(instance(1), UniqueNumbers.next(), "Ben");
        Api other = instance(1);
        assertThat(other.get("/v1/me", ana.token()).expect(200).text("/username"))
                .isEqualTo("Ana");
        ana.upload(ben.number()).expect(200);
        ben.upload(ana.number()).expect(200);
        assertThat(other.get("/v1/contacts", ana.token()).expect(200).texts("/contacts", "/phoneNumber"))
                .containsExactly(ben.number());
        ana.awaitMatches(ben.number());
        assertThat(other.get("/v1/contacts/matches", ana.token()).expect(200).texts("/matches", "/phoneNumber"))
                .containsExactly(ben.number());

        String cursor = cursorBehindARenaming(ana, ben);
        var waiting = CompletableFuture.supplyAsync(
                () -> other.get("/v1/contacts/updates?wait=25&after=" + cursor, ana.token()));
        ben.party(Map.of("partying", true, "message", "told to one")).expect(200);
        var heard = waiting.get(LongestWait.LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)
                .expect(200);
        assertThat(heard.texts("/updates", "/type")).containsExactly("party-status");
        assertThat(ana.get("/v1/contacts/updates?wait=25&after=" + cursor).texts("/updates", "/cursor"))
                .isEqualTo(heard.texts("/updates", "/cursor"));

        other.delete("/v1/sessions?scope=current", ana.token()).expect(204);
        for (int which : new int[] {0, 1}) {
            instance(which).get("/v1/me", ana.token()).expectProblem(401, "unauthorized");
            instance(which).get("/v1/contacts", ana.token()).expectProblem(401, "unauthorized");
        }
    }

    /** A reader's first cursor may be behind what the matches show: each instance learns of the other's events by itself. */
    private static String cursorBehindARenaming(App reader, App friend) {
        reader.startReadingUpdates();
        friend.api()
                .patch("/v1/me", friend.token(), Map.of("username", "Benny"))
                .expect(200);
        return awaitUpdate(reader, "renamed");
    }

    private static String awaitUpdate(App reader, String type) {
        var last = new AtomicReference<>(reader.cursor());
        await().until(() -> {
            Answer page = reader.get("/v1/contacts/updates?wait=5&after=" + last.get())
                    .expect(200);
            last.set(page.text("/next"));
            return page.texts("/updates", "/type").contains(type);
        });
        return last.get();
    }

    @Test
    void aLimitIsOneForAllInstances() {
        String number = UniqueNumbers.next();
        var login = Map.of("phoneNumber", number, "username", "Ana");
        for (int i = 0; i < LOGINS; i++) {
            instance(i % 2).post("/v1/sessions", null, login).expect(201);
        }
        instance(0).post("/v1/sessions", null, login).expectProblem(429, "too-many-requests");
        instance(1).post("/v1/sessions", null, login).expectProblem(429, "too-many-requests");
    }

    /** Whichever of the two relays the events. */
    @Test
    void anUpdateComesThoughEitherUserServiceDies() {
        App ana = App.signUp(instance(0), UniqueNumbers.next(), "Ana");
        String bensNumber = UniqueNumbers.next();
        ana.upload(bensNumber).expect(200);
        for (int dead : new int[] {0, 1}) {
            ana.startReadingUpdates();
            var service = deployment.userServices().get(dead);
            service.kill();
            App ben = App.signUp(instance(1 - dead), bensNumber, "Ben");
            ana.awaitMatches(bensNumber);
            awaitUpdate(ana, "joined");
            ben.delete("/v1/me").expect(204);
            awaitUpdate(ana, "left");
            service.restart();
            service.awaitReady();
        }
    }

    @Test
    void aNewVersionFailsNoRequest() {
        var restart = new RollingRestart(deployment, LOGINS);
        assertThat(restart.failuresWhileRestarting(deployment.processes())).isEmpty();
    }

    @Test
    void everyLineOfALogIsJson() {
        assertThat(deployment.processes())
                .allSatisfy(instance -> assertThat(instance.output().lines())
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(JsonMapper.shared()
                                        .readTree(line)
                                        .at("/service/name")
                                        .asString())
                                .isNotEmpty()));
    }
}
