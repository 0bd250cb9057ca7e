package app.partymode.endtoend.story;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** People who have done everything that leaves a trace in a store, and now do nothing but ask. */
record BackupFixture(List<App> people, App friend, String suppressed) {

    private static final List<String> QUESTIONS = List.of(
            "/v1/me",
            "/v1/me/blocks",
            "/v1/me/peer-verification",
            "/v1/me/export",
            "/v1/sessions",
            "/v1/contacts",
            "/v1/contacts/matches",
            "/v1/contacts/suggestions",
            "/v1/contacts/export");

    /** Changes with each question, or with the name of a restored feed. */
    private static final String VOLATILE = "\"(lastSeenAt|exportedAt|cursor|position)\":\"[^\"]*\"";

    static BackupFixture settle(Api api) {
        List<App> people = Stream.of("Ana", "Ben", "Cem", "Dua", "Eli", "Flo", "Gus", "Hal")
                .map(name -> App.signUp(api, UniqueNumbers.next(), name))
                .toList();
        String stranger = UniqueNumbers.next();
        for (int i = 0; i < people.size(); i++) {
            // Each user has the two next ones and the one before: reciprocal and one-sided matches, shared and
            // unregistered ones.
            people.get(i)
                    .upload(number(people, i + 1), number(people, i + 2), number(people, i - 1), stranger)
                    .expect(200);
        }
        App ana = people.getFirst();
        App ben = people.get(1);
        ben.awaitMatches(ana.number(), number(people, 2), number(people, 3));
        ana.party(Map.of("partying", true, "message", "On the roof", "until", "2099-01-01T00:00:00Z"))
                .expect(200);
        people.get(2).put("/v1/me/blocks/" + ana.number(), "").expect(204);
        people.get(3)
                .put("/v1/me/privacy", Map.of("discoverableBy", "contacts", "partyStatusVisibleTo", "nobody"))
                .expect(200);
        people.get(4).put("/v1/me/peer-verification", Map.of("enabled", false)).expect(200);
        App gone = App.signUp(api, UniqueNumbers.next(), "Gone");
        ana.put("/v1/contacts/" + gone.number(), Map.of("name", "Soon gone")).expect(200);
        gone.delete("/v1/me").expect(204);
        String suppressed = UniqueNumbers.next();
        api.put("/v1/suppressions", null, Map.of("phoneNumber", suppressed)).expect(204);
        SuppressionStory.awaitSuppressed(ana, suppressed);
        return new BackupFixture(people, ben, suppressed);
    }

    private static String number(List<App> people, int place) {
        return people.get(Math.floorMod(place, people.size())).number();
    }

    /** What a deployment answers to each user, to every question that changes nothing. */
    Map<String, String> answers(Api api) {
        var answers = new TreeMap<String, String>();
        for (App person : people) {
            Stream.concat(
                            QUESTIONS.stream(),
                            api.get("/v1/contacts", person.token()).texts("/contacts", "/phoneNumber").stream()
                                    .flatMap(number ->
                                            Stream.of("/v1/contacts/" + number, "/v1/contacts/" + number + "/shared")))
                    .forEach(path -> answers.put(person.number() + " " + path, ask(api, person, path)));
        }
        return answers;
    }

    private static String ask(Api api, App person, String path) {
        Answer answer = api.get(path, person.token());
        String body = answer.status() < 400 ? answer.body().replaceAll(VOLATILE, "") : answer.text("/type");
        return answer.status() + " " + answer.header("ETag").orElse("") + " " + body;
    }
}
