package app.partymode.endtoend.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import app.partymode.endtoend.deployment.JavaProcess;
import app.partymode.endtoend.deployment.ProcessDeployment;
import app.partymode.localstores.TcpProxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What the services export to Prometheus: complete, correct, and without personal data. */
@TestInstance(Lifecycle.PER_CLASS)
@Order(7) // it mostly waits
class MetricsIT {

    private static final String ANA = "+34600111222";
    private static final String BEN = "+34600111333";
    private static final Path DEPLOY = Path.of(System.getProperty("root.directory"), "deploy");
    private static final Pattern EXPRESSION =
            Pattern.compile("\"expr\": \"((?:[^\"\\\\]|\\\\.)*)\"|expr: ([^|\\n]+)|expr: \\|\\n((?: {10}.*\\n)+)");
    private static final Pattern NO_METRIC =
            Pattern.compile("\\\\.|\\{[^}]*}|\\[[^]]*]|\\b(?:by|on) \\([^)]*\\)|\\bhistogram_quantile\\b|\\bnode_\\w+");
    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b");

    /** Ana may test two numbers and Ben, who uploads nothing, as many. */
    private static final String LIMITS = """
        {"limits": {"of": {"verification-read-per-address": {"tokens": 2}, "discovery-per-young-user": {"tokens": 2}}}}\
        """;

    @TempDir
    static Path folder;

    private ProcessDeployment deployment;
    private App ana;
    private App ben;

    @BeforeAll
    void party() {
        deployment = new ProcessDeployment(
                "neo4j",
                folder,
                Map.of(
                        "CONSOLE_USERNAME", "operator",
                        "CONSOLE_PASSWORD", "of the tests alone",
                        "CONTACTS_DISCOVERY_SWEEP_EVERY", "1s",
                        "SPRING_APPLICATION_JSON", LIMITS));
        var api = new Api(deployment::base, answer -> {});
        ana = App.signUp(api, ANA, "Ana the unmistakable");
        ben = App.signUp(api, BEN, "Ben");
        awaitNoLag();
        api.post("/v1/sessions", null, Map.of("phoneNumber", BEN, "username", "Ben"))
                .expect(201);
        ana.upload(BEN, "+34600111444").expect(200);
        ana.upload(BEN, "+34600111444", "+34600111666", "+34600111777").expect(200);
        ben.party(Map.of("partying", true, "message", "unmistakable")).expect(200);
        ana.get("/v1/contacts/" + BEN + "/shared");
        ana.put("/v1/me/blocks/+34600111555", "");
        ana.get("/v1/contacts/no/such/" + BEN);
        api.get("/console", null);
        for (int i = 0; i < 5; i++) {
            api.get("/v1/verifications/" + BEN, null);
        }
    }

    @AfterAll
    void stop() {
        deployment.close();
    }

    @Test
    void countsWhatPeopleDo() {
        Scrape users = Scrape.of(deployment.users());
        assertThat(users.sum("partymode_signups_total")).isEqualTo(2);
        assertThat(users.sum("partymode_logins_total")).isEqualTo(1);
        assertThat(users.sum("partymode_limits_hits_total", "limit=\"verification-read-per-address\""))
                .isEqualTo(3);
        Scrape contacts = Scrape.of(deployment.contacts());
        assertThat(contacts.sum("partymode_uploads_total")).isEqualTo(2);
        assertThat(contacts.sum("partymode_uploads_contacts_total")).isEqualTo(4);
        assertThat(contacts.sum("partymode_matches_total")).isEqualTo(1);
        assertThat(contacts.sum("partymode_uploads_deferred_total")).isEqualTo(2);
        await().until(() -> Scrape.of(deployment.contacts()).sum("partymode_contacts_deferred") == 2);
    }

    @Test
    void tellsHowLongAChangeTakesToBeSeen() {
        await().until(() -> Scrape.of(deployment.contacts()).sum("partymode_feed_delay_seconds_count") > 0);
    }

    @Test
    void tellsThatTheRelayAndTheReaderLag() {
        cutBeforeAStatusEnds(deployment.redisCable());
        whileCut(deployment.redisCable(), () -> {
            awaitMetric(deployment.users(), "partymode_relay_lag_seconds", lag -> lag > 0);
            awaitMetric(deployment.contacts(), "partymode_stream_lag_entries", lag -> Double.isNaN(lag));
        });
        whileCut(deployment.matcherCable(), () -> {
            ben.party(Map.of("partying", false)).expect(200);
            awaitMetric(deployment.contacts(), "partymode_stream_lag_entries", lag -> lag > 0);
        });
        whileCut(
                deployment.mongoCable(),
                () -> awaitMetric(deployment.users(), "partymode_relay_lag_seconds", lag -> Double.isNaN(lag)));
    }

    /** A status that ends by itself is all that changes while no user can log in: it must end after the cut, on a slow machine too. */
    private void cutBeforeAStatusEnds(TcpProxy cable) {
        Duration rest = Duration.ofSeconds(5);
        Instant end = startStatus(rest);
        cable.cut();
        while (!Instant.now().isBefore(end)) {
            cable.mend();
            awaitNoLag();
            rest = rest.multipliedBy(2);
            end = startStatus(rest);
            cable.cut();
        }
    }

    private Instant startStatus(Duration rest) {
        Instant end = Instant.now().plus(rest);
        ben.party(Map.of("partying", true, "until", end.toString())).expect(200);
        return end;
    }

    private void whileCut(TcpProxy cable, Runnable what) {
        cable.cut();
        try {
            what.run();
        } finally {
            cable.mend();
        }
        awaitNoLag();
    }

    /** All that people did has come to those who read of it. */
    private void awaitNoLag() {
        awaitMetric(deployment.users(), "partymode_relay_lag_seconds", lag -> lag == 0);
        awaitMetric(deployment.contacts(), "partymode_stream_lag_entries", lag -> lag == 0);
    }

    private static void awaitMetric(JavaProcess service, String name, DoublePredicate value) {
        await().until(() -> value.test(Scrape.of(service).sum(name)));
    }

    @Test
    void namesRoutesButNoPerson() {
        String labels = Scrape.of(deployment.users()).labels()
                + Scrape.of(deployment.contacts()).labels();
        assertThat(labels)
                .contains("uri=\"/v1/contacts/{phoneNumber}/shared\"")
                .contains("uri=\"/v1/me/blocks/{phoneNumber}\"")
                .doesNotContain("600111")
                .doesNotContain("unmistakable")
                .doesNotContain(ana.token())
                .doesNotContain(ana.userId())
                .doesNotContain(ana.sessionId())
                .doesNotContainPattern("\\d{7}");
    }

    @Test
    void staysSmall() {
        assertThat(List.of(deployment.users(), deployment.contacts()))
                .allSatisfy(service -> assertThat(Scrape.of(service).size()).isLessThan(500));
    }

    @Test
    void isNotForTheWorld() {
        assertThat(ana.get("/actuator/prometheus").status()).isEqualTo(404);
        assertThat(ana.get("/v1/contacts/../../actuator/prometheus").status()).isNotEqualTo(200);
    }

    @Test
    void hasEverythingThatTheAlertsAndTheDashboardAskFor() throws IOException {
        Set<String> exposed = new HashSet<>(Scrape.of(deployment.users()).names());
        exposed.addAll(Scrape.of(deployment.contacts()).names());
        String dashboard = Files.readString(DEPLOY.resolve("grafana/party-mode.json"));
        assertThat(JsonMapper.shared().readTree(dashboard).at("/panels").size()).isPositive();
        var asked = new TreeSet<String>();
        for (String text : Set.of(dashboard, Files.readString(DEPLOY.resolve("prometheus/alerts.yml")))) {
            EXPRESSION.matcher(text).results().map(MatchResult::group).forEach(it -> asked.addAll(metrics(it)));
        }
        assertThat(asked).hasSizeGreaterThan(25).contains("partymode_waits_most", "partymode_bulkhead_taken");
        assertThat(exposed).containsAll(asked);
    }

    /** What .ci/prometheus-rules sees each Prometheus add: the job, the service, the instance. */
    @Test
    void hasEveryLabelThatTheAlertsAndTheDashboardAskFor() throws IOException {
        Set<String> known = new HashSet<>(Set.of("job", "service", "instance"));
        for (var service : List.of(deployment.users(), deployment.contacts())) {
            known.addAll(Scrape.of(service).labelNames());
        }
        var asked = new TreeSet<String>();
        for (String file : List.of("grafana/party-mode.json", "prometheus/alerts.yml")) {
            asked.addAll(AskedLabels.in(Files.readString(DEPLOY.resolve(file))));
        }
        assertThat(asked).contains("job", "service", "instance", "limit", "outcome", "reason", "action", "uri");
        assertThat(known).containsAll(asked);
    }

    /** The metrics of an expression: what is left without labels, ranges and functions. Those of node_exporter are not ours. */
    private static List<String> metrics(String expression) {
        String bare = NO_METRIC.matcher(expression).replaceAll(" ");
        return METRIC.matcher(bare).results().map(MatchResult::group).toList();
    }

    @Test
    void exportsWhatHasNotHappenedYet() {
        assertThat(Scrape.of(deployment.contacts()).labels())
                .contains("action=\"stopped\"", "limit=\"discovery-per-young-user\"");
    }
}
