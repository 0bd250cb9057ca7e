package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.App;
import app.partymode.endtoend.contract.ContractCheck;
import app.partymode.endtoend.deployment.Deployment;
import app.partymode.endtoend.deployment.JavaProcess;
import app.partymode.endtoend.deployment.ProcessDeployment;
import app.partymode.endtoend.deployment.RedisMonitor;
import app.partymode.localstores.TcpProxy;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Every story against the services as processes of their own, behind nginx where there is one; also when something dies. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class WholeStory
        implements PartyStory,
                AddressBookStory,
                LargeAddressBookStory,
                PrivacyStory,
                IntroductionStory,
                UpdatesStory,
                CompleteFeedStory,
                ValidationStory,
                WrongInputStory,
                WrongValuesStory,
                LogStory,
                DeletionStory,
                SuppressionStory,
                SessionStory,
                PushStory,
                FuzzStory {

    private final ProcessDeployment deployment;
    private final ContractCheck contract = new ContractCheck();
    private final Secrets secrets = new Secrets();

    WholeStory(String matcher, Path folder) {
        deployment = new ProcessDeployment(matcher, folder);
    }

    ProcessDeployment processes() {
        return deployment;
    }

    @Override
    public Deployment deployment() {
        return deployment;
    }

    @Override
    public String service(String path) {
        return deployment.service(path);
    }

    @Override
    public RedisMonitor monitorRedis() {
        return deployment.monitorRedis();
    }

    @Override
    public List<String> dump() {
        return deployment.dump();
    }

    @Override
    public ContractCheck contract() {
        return contract;
    }

    @Override
    public Secrets secrets() {
        return secrets;
    }

    @AfterAll
    void stop() {
        List<String> stores = dump();
        String front = deployment.frontLogs();
        deployment.close();
        assertThat(secrets.count()).isPositive();
        secrets.assertNoneIn("the stores", stores.stream());
        secrets.assertNoneInLog("nginx's logs", front);
        secrets.assertNoneInLog("the services' logs", deployment.logs());
        if (System.getProperty("selected.tests", "$").startsWith("$")) { // the placeholder: all tests have run
            assertThat(contract.neverSeen()).as("calls that no story makes").isEmpty();
        }
        assertThat(deployment.logs()).doesNotContain("OutOfMemoryError");
    }

    @Test
    void anUpdateIsThereOnceThoughTheContactsServiceDiedBeforeIt() {
        App ana = signUp("Ana");
        String bensNumber = UniqueNumbers.next();
        ana.upload(bensNumber).expect(200);
        ana.startReadingUpdates();
        deployment.contacts().kill();
        App ben = App.signUp(api(), bensNumber, "Ben");
        ben.party(Map.of("partying", true)).expect(200);
        ben.put("/v1/me/privacy", Map.of("discoverableBy", "everyone", "partyStatusVisibleTo", "everyone"))
                .expect(200);
        ben.party(Map.of("partying", true, "message", "for everyone")).expect(200);
        deployment.contacts().restart();
        deployment.contacts().awaitReady();
        assertThat(ana.nextNews(3))
                .containsExactly("joined " + bensNumber, "party-status " + bensNumber, "party-status " + bensNumber);
        ana.awaitMatches(bensNumber);
    }

    @Test
    void theOperatorCanStartARebuild() throws Exception {
        App ana = signUp("Ana");
        App ben = signUp("Ben");
        ana.upload(ben.number()).expect(200);
        ana.awaitMatches(ben.number());
        ana.startReadingUpdates();
        var rebuild = HttpRequest.newBuilder(deployment.contacts().operator("rebuild"))
                .POST(BodyPublishers.noBody())
                .build();
        assertThat(ana.api().http().send(rebuild, BodyHandlers.discarding()).statusCode())
                .isEqualTo(204);
        ben.api().patch("/v1/me", ben.token(), Map.of("username", "Benny")).expect(200);
        assertThat(ana.nextNews(1)).containsExactly("renamed " + ben.number());
        ana.get("/actuator/rebuild").expect(404);
    }

    /** A store that is down takes the services that need it out of traffic, and restarts none. */
    private void whileOut(
            TcpProxy store, List<JavaProcess> needIt, List<JavaProcess> doNot, Function<App, Integer> call) {
        App ana = signUp("Ana");
        ana.upload(UniqueNumbers.next()).expect(200);
        store.cut();
        try {
            assertThat(call.apply(ana.impatient())).isEqualTo(503);
            needIt.forEach(service -> await().until(() -> service.healthStatus() == 503));
            assertThat(needIt)
                    .allSatisfy(service -> assertThat(service.livenessStatus()).isEqualTo(200));
            assertThat(doNot)
                    .allSatisfy(service -> assertThat(service.healthStatus()).isEqualTo(200));
        } finally {
            store.mend();
        }
        await().until(() -> call.apply(ana) == 200);
        needIt.forEach(service -> await().until(() -> service.healthStatus() == 200));
        App ben = signUp("Ben");
        ana.upload(ben.number()).expect(200);
        ana.awaitMatches(ben.number());
    }

    @Test
    void theUserServiceSaysThatMongoDbIsDownAndRecovers() {
        whileOut(
                deployment.mongoCable(),
                List.of(deployment.users()),
                List.of(deployment.contacts()),
                app -> app.get("/v1/me").status());
    }

    @Test
    void theContactsServiceSaysThatTheMatchersStoreIsDownAndRecovers() {
        whileOut(
                deployment.matcherCable(),
                List.of(deployment.contacts()),
                List.of(deployment.users()),
                app -> app.get("/v1/contacts").status());
    }

    @Test
    void bothSayThatRedisIsDownAndRecover() {
        var both = List.of(deployment.users(), deployment.contacts());
        whileOut(
                deployment.redisCable(),
                both,
                List.of(),
                app -> app.get("/v1/contacts").status());
        whileOut(
                deployment.redisCable(),
                both,
                List.of(),
                app -> app.get("/v1/me").status());
    }

    @Test
    void nothingIsHalfWrittenWhenTheMatchersStoreGoesDown() {
        App ana = signUp("Ana");
        App ben = signUp("Ben");
        ana.upload(UniqueNumbers.next()).expect(200);
        String before = ana.get("/v1/contacts").expect(200).header("ETag").orElseThrow();
        deployment.matcherCable().cut();
        ana.impatient().upload(ben.number()).expectProblem(503, "store-unavailable");
        deployment.matcherCable().mend();
        await().until(() -> ana.get("/v1/contacts").status() == 200);
        assertThat(ana.get("/v1/contacts").header("ETag")).hasValue(before);
    }

    /** Were there no time limit of the service's own, nginx's would answer, with another type of problem. */
    @Test
    void storesThatFallSilentAreDownToo() {
        App ana = signUp("Ana");
        App ben = signUp("Ben");
        ana.upload(UniqueNumbers.next()).expect(200);
        App one = ana.impatient();
        App other = ben.impatient();
        deployment.matcherCable().whileHeld(() -> one.upload(ben.number()).expectProblem(503, "store-unavailable"));
        await().until(() -> ana.get("/v1/contacts").status() == 200);
        deployment.mongoCable().whileHeld(() -> other.get("/v1/me").expectProblem(503, "store-unavailable"));
        deployment.redisCable().whileHeld(() -> other.get("/v1/me").expectProblem(503, "store-unavailable"));
        await().until(() -> ben.get("/v1/me").status() == 200);
        ana.upload(ben.number()).expect(200);
        ana.awaitMatches(ben.number());
    }
}
