package app.partymode.endtoend.story;

import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.contract.ContractCheck;
import app.partymode.endtoend.deployment.ProcessDeployment;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user-service asks the contacts service by HTTP who are strangers. Where both are one process, {@link QuickstartIT} does. */
class TextsToPeersIT {

    @TempDir
    Path folder;

    /** Which of those who have a number are asked, the contract of both matchers tells. */
    @Test
    void servicesOfTheirOwnProveANumberByStrangers() {
        try (var deployment = new ProcessDeployment("neo4j", folder)) {
            Api api = new Api(deployment::base, new AnswerInvariants(new ContractCheck())).patient();
            var peers = PeersWhoProve.settle(api);
            deployment.users().stop();
            deployment.users().restart(peers.settings());
            deployment.users().awaitReady();
            peers.prove(api, deployment);
        }
    }
}
