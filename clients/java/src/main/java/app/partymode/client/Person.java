package app.partymode.client;

import static app.partymode.client.Problems.isRefused;

import app.partymode.client.generated.ApiClient;
import app.partymode.client.generated.ApiException;
import app.partymode.client.generated.api.ContactsApi;
import app.partymode.client.generated.api.MeApi;
import app.partymode.client.generated.api.SessionsApi;
import app.partymode.client.generated.model.ProblemType;
import app.partymode.client.generated.model.Proof;
import app.partymode.client.generated.model.SignUpRequest;

/** The calls of one user. */
record Person(String number, ApiClient client, ContactsApi contacts, MeApi me) {

    /** @param code what proves the number */
    static Person signUp(String baseUrl, String number, String username, String code) throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(baseUrl);
        SessionsApi sessions = new SessionsApi(client);
        var pending = sessions.signUp(new SignUpRequest().phoneNumber(number).username(username));
        String id = pending.getVerification().getCodeVerification().getId();
        isRefused(ProblemType.WRONG_CODE, () -> sessions.completeVerification(id, new Proof().code("000000")));
        String token = sessions.completeVerification(id, new Proof().code(code)).getToken();
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return new Person(number, client, new ContactsApi(client), new MeApi(client));
    }
}
