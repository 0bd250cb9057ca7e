package app.partymode.endtoend.story;

import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A user with something of everything, so that there is something to lose. */
record UserData(App app) {

    private static final int BOOK = 5;

    /** @param contacts numbers: the first ones become the user's contacts, the next ones are blocked */
    static UserData of(Api api, List<String> contacts) {
        App app = App.signUp(api, UniqueNumbers.next(), "Control");
        contacts.subList(BOOK, BOOK + 2)
                .forEach(number -> app.put("/v1/me/blocks/" + number, "").expect(204));
        app.put("/v1/me/privacy", Map.of("discoverableBy", "contacts", "partyStatusVisibleTo", "nobody"))
                .expect(200);
        app.put("/v1/me/peer-verification", Map.of("enabled", false)).expect(200);
        app.party(Map.of("partying", true, "message", "for long", "until", "2040-01-01T00:00:00Z"))
                .expect(200);
        var user = new UserData(app);
        user.uploadIfEmpty(contacts);
        return user;
    }

    String number() {
        return app.number();
    }

    String token() {
        return app.token();
    }

    boolean hasSession() {
        return app.get("/v1/me").status() == 200;
    }

    void uploadIfEmpty(List<String> contacts) {
        if (app.get("/v1/contacts").expect(200).json().at("/contacts").isEmpty()) {
            app.upload(contacts.subList(0, BOOK)).expect(200);
        }
    }

    /** All of it but when a session was last seen. */
    String read() {
        return Stream.of("/v1/me", "/v1/me/blocks", "/v1/me/peer-verification", "/v1/sessions", "/v1/contacts")
                .map(path -> app.get(path).expect(200))
                .map(answer -> answer.header("ETag").orElse("") + answer.body())
                .map(text -> text.replaceAll("\"lastSeenAt\":\"[^\"]*\"", ""))
                .collect(Collectors.joining("\n"));
    }

    /** What {@link #read} tells, but for versions and digests. */
    static String withoutTags(String read) {
        return read.replaceAll("(?m)^\"\\d+-[0-9a-f]+\"", "");
    }
}
