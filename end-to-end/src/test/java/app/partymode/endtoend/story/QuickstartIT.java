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
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The quickstart with PostgreSQL: it starts, shows the demo users, keeps what it is told, has numbers proven by peers and stops. With
 * Neo4j: {@link QuickstartFileIT}.
 */
@Order(8)
class QuickstartIT {

    @TempDir
    Path folder;

    private static final List<String> FRIENDS = List.of("+34600100000", "+34600100006");

    @Test
    void keepsItsDataFromOneStartToTheNext() {
        String number = UniqueNumbers.next();
        String token;
        String userId;
        PeersWhoProve peers;
        try (var quickstart = new QuickstartDeployment("postgresql", folder, "--demo")) {
            assertThat(quickstart.logs())
                    .contains("Party Mode is ready: " + quickstart.base("") + "/v1")
                    .contains("/v1/docs")
                    .contains("matcher postgresql");
            Api api = new Api(quickstart::base, new AnswerInvariants(new ContractCheck())).patient();
            App ana = App.signUp(api, number, "Ana");
            ana.upload(FRIENDS).expect(200);
            ana.awaitMatches(FRIENDS.toArray(new String[0]));
            ana.party(Map.of("partying", true)).expect(200);
            token = ana.token();
            userId = ana.userId();
            peers = PeersWhoProve.settle(quickstart);
            assertThat(quickstart.process().stop()).as("exit status of SIGTERM").isEqualTo(143);
            assertThat(LateStores.leftOutOf(quickstart.logs()))
                    .doesNotContain("ERROR")
                    .doesNotContain("Exception")
                    .doesNotContain("WARNING:")
                    .doesNotContainPattern("\\[ +]");
        }
        try (var quickstart = new QuickstartDeployment("postgresql", folder, peers.settings(), "--no-demo")) {
            Api api = new Api(quickstart::base, new AnswerInvariants(new ContractCheck())).patient();
            Answer me = api.get("/v1/me", token).expect(200);
            assertThat(me.text("/id")).isEqualTo(userId);
            assertThat(me.json().at("/partyStatus/partying").asBoolean()).isTrue();
            assertThat(api.get("/v1/contacts/matches", token).expect(200).texts("/matches", "/phoneNumber"))
                    .containsExactlyElementsOf(FRIENDS);
            peers.prove(quickstart);
        }
    }
}
