package app.partymode.endtoend.story;

import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import app.partymode.endtoend.contract.ContractCheck;
import app.partymode.endtoend.deployment.Deployment;

/** What a story needs: something that serves the API. */
interface ApiUnderTest {

    Deployment deployment();

    /** Remembers what it has seen, so one for a whole class. */
    ContractCheck contract();

    /** Remembers what was told, so one for a whole class. */
    Secrets secrets();

    default Api api() {
        return new Api(deployment()::base, new AnswerInvariants(contract()).andThen(secrets())).patient();
    }

    default App signUp(String username) {
        return App.signUp(api(), UniqueNumbers.next(), username);
    }
}
