package app.partymode.quickstart.demo;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;

/** The REST API as the demo users call it. */
record DemoApi(RestClient http) {

    private record SignedUp(String token) {}

    /** Signs a person up, or in. @return the authorization of this session */
    String enter(DemoPerson person) {
        var signup = Map.of("phoneNumber", person.number().e164(), "username", person.username(), "device", "demo");
        @Nullable
        SignedUp signedUp =
                http.post().uri("/v1/sessions").body(signup).retrieve().body(SignedUp.class);
        return "Bearer " + Objects.requireNonNull(signedUp).token();
    }

    void put(String path, Object body, String session) {
        http.put()
                .uri(path)
                .header("Authorization", session)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    void delete(String path, String session) {
        http.delete().uri(path).header("Authorization", session).retrieve().toBodilessEntity();
    }

    void leave(String session) {
        delete("/v1/sessions?scope=current", session);
    }
}
