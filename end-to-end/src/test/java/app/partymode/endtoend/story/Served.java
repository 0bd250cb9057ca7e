package app.partymode.endtoend.story;

import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import app.partymode.endtoend.deployment.Deployment;

/** What a story needs: something that serves the API. */
interface Served {

    Deployment deployment();

    default Api api() {
        return new Api(deployment()::base, new EveryAnswer());
    }

    default App signUp(String username) {
        return App.signUp(api(), Numbers.next(), username);
    }
}
