package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import app.partymode.endtoend.contract.ContractCheck;
import app.partymode.endtoend.deployment.LateStores;
import app.partymode.endtoend.deployment.QuickstartDeployment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The quickstart: it starts, shows the demo users, keeps what it is told, has numbers proven by peers and stops. The demo in the graph is
 * the console's: ConsoleIT.
 */
@Order(5)
class QuickstartIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"neo4j, --no-demo", "postgresql, --demo"})
    void keepsItsDataFromOneStartToTheNext(String matcher, String demo) {
        String number = UniqueNumbers.next();
        String token;
        String userId;
        List<String> friends;
        Optional<PeersWhoProve> peers = Optional.empty();
        try (var quickstart = matcher.equals("neo4j")
                ? QuickstartDeployment.fromOneFile(matcher, folder, demo)
                : new QuickstartDeployment(matcher, folder, demo)) {
            assertThat(quickstart.logs())
                    .contains("Party Mode is ready: " + quickstart.base("") + "/v1")
                    .contains("/v1/docs")
                    .contains("matcher " + matcher);
            if (matcher.equals("neo4j")) {
                assertThat(quickstart.process().systemProperties())
                        .as("carriers of an executable jar")
                        .contains("jdk.virtualThreadScheduler.parallelism=128");
            }
            Api api = new Api(quickstart::base, new AnswerInvariants(new ContractCheck()));
            friends = demo.equals("--demo") ? List.of("+34600100000", "+34600100006") : twoOthers(api);
            App ana = App.signUp(api, number, "Ana");
            ana.upload(friends).expect(200);
            ana.awaitMatches(friends.toArray(new String[0]));
            ana.party(Map.of("partying", true)).expect(200);
            token = ana.token();
            userId = ana.userId();
            if (matcher.equals("postgresql")) { // with Neo4j, and in services of their own: TextsToPeersIT
                peers = Optional.of(PeersWhoProve.settle(api));
            }
            assertThat(quickstart.process().stop()).as("exit status of SIGTERM").isEqualTo(143);
            assertThat(LateStores.leftOutOf(quickstart.logs()))
                    .doesNotContain("ERROR")
                    .doesNotContain("Exception")
                    .doesNotContain("WARNING:")
                    .doesNotContainPattern("\\[ +]");
        }
        var settings = peers.map(PeersWhoProve::settings).orElse(Map.of());
        try (var quickstart = new QuickstartDeployment(matcher, folder, settings)) {
            Api api = new Api(quickstart::base, new AnswerInvariants(new ContractCheck())).patient();
            Answer me = api.get("/v1/me", token).expect(200);
            assertThat(me.text("/id")).isEqualTo(userId);
            assertThat(me.json().at("/partyStatus/partying").asBoolean()).isTrue();
            assertThat(api.get("/v1/contacts/matches", token).expect(200).texts("/matches", "/phoneNumber"))
                    .containsExactlyElementsOf(friends);
            peers.ifPresent(they -> they.prove(api, quickstart));
        }
    }

    private static List<String> twoOthers(Api api) {
        return Stream.of("Ben", "Cem")
                .map(name -> App.signUp(api, UniqueNumbers.next(), name).number())
                .sorted()
                .toList();
    }
}
