package app.partymode.endtoend.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The app on one person's phone. */
public final class App {

    private final Api api;
    private final String number;
    private final String token;
    private final String userId;
    private final String sessionId;
    private String cursor = "";

    private App(Api api, String number, Answer session) {
        this.api = api;
        this.number = number;
        token = session.text("/token");
        userId = session.text("/user/id");
        sessionId = session.text("/sessionId");
    }

    private App(App same, Api api) {
        this.api = api;
        number = same.number;
        token = same.token;
        userId = same.userId;
        sessionId = same.sessionId;
        cursor = same.cursor;
    }

    public static App signUp(Api api, String number, String username) {
        Answer session = api.post(
                        "/v1/sessions",
                        null,
                        Map.of("phoneNumber", number, "username", username, "device", "test phone"))
                .expect(201);
        return of(api, number, session);
    }

    /** @param session the answer that has the token */
    public static App of(Api api, String number, Answer session) {
        return new App(api, number, session);
    }

    /** The same user, who is told when a service refuses a request for now. */
    public App impatient() {
        return new App(this, api.impatient());
    }

    public Api api() {
        return api;
    }

    public String number() {
        return number;
    }

    public String token() {
        return token;
    }

    public String userId() {
        return userId;
    }

    public String sessionId() {
        return sessionId;
    }

    public Answer get(String path, String... headers) {
        return api.get(path, token, headers);
    }

    public Answer put(String path, Object body, String... headers) {
        return api.put(path, token, body, headers);
    }

    public Answer delete(String path, String... headers) {
        return api.delete(path, token, headers);
    }

    /** Replaces the address book; each contact is named after its number. */
    public Answer upload(String... numbers) {
        return upload(Arrays.asList(numbers));
    }

    public Answer upload(List<String> numbers) {
        return put("/v1/contacts", Map.of("contacts", contacts(numbers)));
    }

    public static List<Map<String, String>> contacts(List<String> numbers) {
        return numbers.stream()
                .map(number -> Map.of("phoneNumber", number, "name", "name of " + number))
                .toList();
    }

    public Answer uploadVCards(String vCards) {
        return api.send(
                "PUT",
                "/v1/contacts",
                token,
                BodyPublishers.ofString(vCards),
                "Content-Type",
                "text/vcard; charset=utf-8");
    }

    public Answer party(Map<String, ?> status) {
        return put("/v1/me/party-status", status);
    }

    public List<String> matches() {
        return get("/v1/contacts/matches").expect(200).texts("/matches", "/phoneNumber");
    }

    public void awaitMatches(String... numbers) {
        await().untilAsserted(() -> assertThat(matches()).containsExactlyInAnyOrder(numbers));
    }

    /** From here on {@link #nextUpdates} reads. */
    public App startReadingUpdates() {
        cursor = get("/v1/contacts/updates").expect(200).text("/next");
        return this;
    }

    /** The place up to which updates have been read. */
    public String cursor() {
        return cursor;
    }

    /** Reads on until this many updates have come, by long polls, and remembers the place. */
    public List<JsonNode> nextUpdates(int count) {
        var updates = new ArrayList<JsonNode>();
        await().until(() -> {
            Answer page = get("/v1/contacts/updates?wait=5&after=" + cursor).expect(200);
            page.json().at("/updates").forEach(updates::add);
            cursor = page.text("/next");
            return updates.size() >= count;
        });
        assertThat(updates).hasSize(count);
        return updates;
    }

    /** What {@link #nextUpdates} reads, as short texts: {@code joined +34600111222}. */
    public List<String> nextNews(int count) {
        return nextUpdates(count).stream()
                .map(update -> update.at("/type").asString() + " "
                        + update.at("/phoneNumber").asString())
                .toList();
    }

    /** A body with a field that may be null. */
    public static Map<String, Object> body(Object... keysAndValues) {
        var body = new HashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            body.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return body;
    }
}
