package app.partymode.benchmark.traffic;

import app.partymode.benchmark.socialgraph.Person;
import app.partymode.benchmark.socialgraph.SocialGraph;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The app on one person's phone. */
final class AppClient {

    private final Server server;
    private final SocialGraph graph;
    private final int person;
    private final String token;
    private volatile String cursor = "";

    private AppClient(Server server, SocialGraph graph, int person, String token) {
        this.server = server;
        this.graph = graph;
        this.person = person;
        this.token = token;
    }

    static AppClient signUp(Server server, SocialGraph graph, int person) {
        var body = Map.of("phoneNumber", number(person), "username", Person.username(person), "device", "measurement");
        String token =
                server.ask("POST", "/v1/sessions", null, body).at("/token").asString();
        return new AppClient(server, graph, person, token);
    }

    private static String number(int person) {
        return "+" + Person.number(person).digits();
    }

    private static Map<String, String> contact(int person) {
        return Map.of("phoneNumber", number(person), "name", "Friend No. " + person);
    }

    private JsonNode get(String path) {
        return server.ask("GET", path, token, null);
    }

    void upload() {
        upload(graph.book(person));
    }

    void upload(int[] book) {
        var contacts = Arrays.stream(book).mapToObj(AppClient::contact).toList();
        server.ask("PUT", "/v1/contacts", token, Server.book(contacts));
    }

    /** Each time the first contact has another name. */
    void change(int time) {
        int first = graph.book(person)[0];
        var renamed = Map.of("phoneNumber", number(first), "name", "Friend at " + time);
        server.ask("PATCH", "/v1/contacts", token, Map.of("upsert", List.of(renamed), "remove", List.of()));
    }

    void matches() {
        get("/v1/contacts/matches");
    }

    void book() {
        get("/v1/contacts");
    }

    void suggestions() {
        get("/v1/contacts/suggestions");
    }

    /** Reads on from where it was. */
    void updates() {
        String after = cursor;
        cursor = get("/v1/contacts/updates" + (after.isEmpty() ? "" : "?after=" + after))
                .at("/next")
                .asString();
    }

    void shared(int time) {
        int[] friends = friends();
        if (friends.length == 0) {
            matches();
        } else {
            get("/v1/contacts/%s/shared".formatted(number(friends[time % friends.length])));
        }
    }

    void sharedBySeveral() {
        List<String> friends =
                Arrays.stream(friends()).limit(3).mapToObj(AppClient::number).toList();
        if (friends.isEmpty()) {
            matches();
        } else {
            server.ask("POST", "/v1/contacts/shared", token, Map.of("phoneNumbers", friends));
        }
    }

    /** Registered people who have this one in their books too. */
    private int[] friends() {
        return Arrays.stream(graph.book(person))
                .filter(other -> graph.has(other, person))
                .toArray();
    }

    void party(boolean partying) {
        server.ask("PUT", "/v1/me/party-status", token, Map.of("partying", partying));
    }
}
