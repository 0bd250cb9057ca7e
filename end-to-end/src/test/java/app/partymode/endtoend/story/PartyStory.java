package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.App;
import app.partymode.waits.LongestWait;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The main job, from signing up to leaving. */
interface PartyStory extends ApiUnderTest {

    private static String vCard(String name, String number) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:%s\r\nTEL;TYPE=CELL:%s\r\nEND:VCARD\r\n".formatted(name, number);
    }

    @Test
    default void threeFriendsAndAParty() {
        App ana = signUp("Ana");
        App ben = signUp("Ben");
        String cemsNumber = UniqueNumbers.next();
        Answer anasUpload = ana.uploadVCards(vCard("Benny", UniqueNumbers.local(ben.number()))
                        + vCard("Cem", UniqueNumbers.local(cemsNumber)))
                .expect(200);
        assertThat(anasUpload.json().at("/total").asInt()).isEqualTo(2);
        assertThat(anasUpload.json().at("/added").asInt()).isEqualTo(2);
        ben.uploadVCards(vCard("Anita", UniqueNumbers.local(ana.number()))
                        + vCard("Cem Y.", UniqueNumbers.local(cemsNumber)))
                .expect(200);

        ana.awaitMatches(ben.number());
        ben.awaitMatches(ana.number());
        Answer matches = ana.get("/v1/contacts/matches");
        assertThat(matches.text("/matches/0/name")).isEqualTo("Benny");
        assertThat(matches.text("/matches/0/username")).isEqualTo("Ben");
        assertThat(matches.text("/matches/0/userId")).isEqualTo(ben.userId());
        assertThat(matches.json().at("/matches/0/reciprocal").asBoolean()).isTrue();
        assertThat(matches.json().at("/matches/0/partyStatus").isNull()).isTrue();

        Answer shared = ana.get("/v1/contacts/" + ben.number() + "/shared").expect(200);
        assertThat(shared.json().at("/count").asInt()).isEqualTo(1);
        assertThat(shared.text("/contacts/0/phoneNumber")).isEqualTo(cemsNumber);
        assertThat(shared.text("/contacts/0/name")).isEqualTo("Cem");
        assertThat(ben.get("/v1/contacts/" + ana.number().replace("+", "%2B") + "/shared")
                        .expect(200)
                        .text("/contacts/0/name"))
                .isEqualTo("Cem Y.");

        ana.startReadingUpdates();
        ben.startReadingUpdates();
        App cem = App.signUp(api(), cemsNumber, "Cem");
        assertThat(ana.nextNews(1)).containsExactly("joined " + cemsNumber);
        assertThat(ben.nextNews(1)).containsExactly("joined " + cemsNumber);

        cem.upload(ana.number(), ben.number()).expect(200);
        cem.party(Map.of("partying", true, "message", "On the roof 🎉")).expect(200);
        for (App friend : new App[] {ana, ben}) {
            var updates = friend.nextUpdates(2);
            assertThat(updates)
                    .extracting(update -> update.at("/type").asString())
                    .containsExactly("reciprocal", "party-status");
            assertThat(updates).allMatch(update -> update.at("/reciprocal").asBoolean());
            assertThat(updates.getLast().at("/partyStatus/message").asString()).isEqualTo("On the roof 🎉");
        }
        partyThatEndsByItself(cem);
        for (App friend : new App[] {ana, ben}) {
            var updates = friend.nextUpdates(2);
            assertThat(updates).allMatch(update -> update.at("/type").asString().equals("party-status"));
            assertThat(updates.getLast().at("/partyStatus").isNull()).isTrue();
            assertThat(updates.getLast().at("/cursor").asString())
                    .isNotEqualTo(updates.getFirst().at("/cursor").asString());
        }

        assertThat(ben.matches()).containsExactlyInAnyOrder(ana.number(), cemsNumber);
        ben.put("/v1/me/blocks/" + cemsNumber, "").expect(204);
        ben.awaitMatches(ana.number());
        cem.awaitMatches(ana.number());

        ben.startReadingUpdates();
        ana.delete("/v1/me").expect(204);
        assertThat(ben.nextNews(1)).containsExactly("left " + ana.number());
        ben.awaitMatches();
        ana.get("/v1/me").expectProblem(401, "unauthorized");
        ana.get("/v1/contacts").expectProblem(401, "unauthorized");
    }

    /** The end is near, and further away with each try, as it must be in the future when the request arrives. */
    private static void partyThatEndsByItself(App app) {
        Duration rest = Duration.ofSeconds(2);
        while (app.party(Map.of(
                                "partying",
                                true,
                                "until",
                                Instant.now().plus(rest).toString()))
                        .status()
                != 200) {
            rest = rest.multipliedBy(2);
            assertThat(rest).isLessThan(LongestWait.LONGEST_WAIT);
        }
    }

    @Test
    default void signingUpAgainIsALogin() {
        App ana = signUp("Ana");
        App watcher = signUp("Watcher");
        watcher.upload(ana.number());
        watcher.awaitMatches(ana.number());
        watcher.startReadingUpdates();
        Answer again = api().post(
                        "/v1/sessions",
                        null,
                        Map.of("phoneNumber", UniqueNumbers.local(ana.number()), "region", "es", "username", " Anita "))
                .expect(201);
        assertThat(again.json().at("/created").asBoolean()).isFalse();
        assertThat(again.text("/user/id")).isEqualTo(ana.userId());
        assertThat(again.text("/user/username")).isEqualTo("Anita");
        assertThat(ana.get("/v1/me").expect(200).text("/username")).isEqualTo("Anita");
        assertThat(watcher.nextNews(1)).containsExactly("renamed " + ana.number());
        assertThat(ana.get("/v1/sessions").expect(200).json().at("/sessions").size())
                .isEqualTo(2);
    }

    @Test
    default void aRevokedTokenIsDeadOnBothServices() {
        App ana = signUp("Ana");
        App other = App.signUp(api(), ana.number(), "Ana");
        ana.get("/v1/contacts").expect(200);
        other.delete("/v1/sessions/" + ana.sessionId()).expect(204);
        ana.get("/v1/me").expectProblem(401, "unauthorized");
        ana.get("/v1/contacts").expectProblem(401, "unauthorized");
        other.delete("/v1/sessions?scope=current").expect(204);
        other.get("/v1/contacts").expectProblem(401, "unauthorized");
    }

    @Test
    default void aNumberChangeIsFollowed() {
        App ana = signUp("Ana");
        App ben = signUp("Ben");
        String newNumber = UniqueNumbers.next();
        ana.upload(ben.number(), newNumber);
        ben.upload(ana.number());
        ana.awaitMatches(ben.number());
        ana.startReadingUpdates();
        ben.api()
                .post("/v1/me/phone-number", ben.token(), Map.of("phoneNumber", newNumber))
                .expect(200);
        assertThat(ana.nextNews(2)).containsExactly("left " + ben.number(), "joined " + newNumber);
        ana.awaitMatches(newNumber);
        ben.awaitMatches(ana.number());
        assertThat(ben.get("/v1/contacts").expect(200).json().at("/contacts").size())
                .isEqualTo(1);
        ana.api()
                .post("/v1/me/phone-number", ana.token(), Map.of("phoneNumber", newNumber))
                .expectProblem(409, "phone-number-taken");
    }
}
