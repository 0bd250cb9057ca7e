package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.App;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What users may see of each other. */
interface PrivacyStory extends ApiUnderTest {

    private static void privacy(App app, String discoverableBy, String partyStatusVisibleTo) {
        app.put(
                        "/v1/me/privacy",
                        Map.of("discoverableBy", discoverableBy, "partyStatusVisibleTo", partyStatusVisibleTo))
                .expect(200);
    }

    @Test
    default void aUserCanDeclineToBeAPeer() {
        App ana = signUp("Ana");
        assertThat(ana.get("/v1/me/peer-verification").expect(200).text("/enabled"))
                .isEqualTo("true");
        ana.put("/v1/me/peer-verification", Map.of("enabled", false)).expect(200);
        assertThat(ana.get("/v1/me/peer-verification").expect(200).text("/enabled"))
                .isEqualTo("false");
        assertThat(ana.get("/v1/me/export").expect(200).text("/peerVerification/enabled"))
                .isEqualTo("false");
    }

    @Test
    default void aHiddenUserLooksLikeAnUnregisteredNumber() {
        App hidden = signUp("Hidden");
        String unregistered = UniqueNumbers.next();
        App curious = signUp("Curious");
        hidden.upload(curious.number());
        curious.upload(List.of(hidden.number(), unregistered)).expect(200);
        curious.awaitMatches(hidden.number());
        privacy(hidden, "nobody", "nobody");
        curious.awaitMatches();
        assertThat(curious.get("/v1/contacts").json().at("/contacts"))
                .allMatch(contact -> !contact.at("/registered").asBoolean());
        for (String number : List.of(hidden.number(), unregistered)) {
            curious.get("/v1/contacts/" + number + "/shared").expectProblem(403, "not-reciprocal");
            assertThat(curious.get("/v1/contacts/" + number)
                            .expect(200)
                            .json()
                            .at("/registered")
                            .asBoolean())
                    .isFalse();
        }
        assertThat(curious.get("/v1/contacts/suggestions")
                        .expect(200)
                        .json()
                        .at("/suggestions")
                        .size())
                .isZero();
        curious.startReadingUpdates();
        hidden.party(Map.of("partying", true)).expect(200);
        privacy(hidden, "everyone", "nobody");
        curious.awaitMatches(hidden.number());
        assertThat(curious.get("/v1/contacts/matches")
                        .json()
                        .at("/matches/0/partyStatus")
                        .isNull())
                .isTrue();
        privacy(hidden, "everyone", "contacts");
        await().until(() -> curious.get("/v1/contacts/matches")
                .json()
                .at("/matches/0/partyStatus/partying")
                .asBoolean(false));
    }

    @Test
    default void aPartyIsForContactsUnlessSaidOtherwise() {
        App host = signUp("Host");
        App friend = signUp("Friend");
        App stranger = signUp("Stranger");
        friend.upload(host.number());
        stranger.upload(host.number());
        host.upload(friend.number());
        host.party(Map.of("partying", true, "message", "friends only")).expect(200);
        await().until(() -> friend.get("/v1/contacts/matches")
                .text("/matches/0/partyStatus/message")
                .equals("friends only"));
        assertThat(stranger.get("/v1/contacts/matches")
                        .json()
                        .at("/matches/0/partyStatus")
                        .isNull())
                .isTrue();
    }

    @Test
    default void friendsOfFriendsAreSuggestedWithoutTheirNumbers() {
        App ana = signUp("Ana");
        App ben = signUp("Ben");
        App cem = signUp("Cem");
        App dora = signUp("Dora");
        ana.upload(ben.number(), cem.number());
        ben.upload(dora.number());
        cem.upload(dora.number());
        await().untilAsserted(() -> {
            var suggestions = ana.get("/v1/contacts/suggestions?limit=5").expect(200);
            assertThat(suggestions.texts("/suggestions", "/userId")).containsExactly(dora.userId());
            assertThat(suggestions.json().at("/suggestions/0/sharedContacts").asInt())
                    .isEqualTo(2);
            assertThat(suggestions.text("/suggestions/0/username")).isEqualTo("Dora");
            assertThat(suggestions.body()).doesNotContain(dora.number());
        });
    }

    @Test
    default void whatSeveralPeopleShare() {
        App ana = signUp("Ana");
        App ben = signUp("Ben");
        App cem = signUp("Cem");
        String common = UniqueNumbers.next();
        ana.upload(ben.number(), cem.number(), common);
        ben.upload(ana.number(), cem.number(), common);
        cem.upload(ana.number(), common);
        ana.awaitMatches(ben.number(), cem.number());
        var shared = ana.api()
                .post("/v1/contacts/shared", ana.token(), Map.of("phoneNumbers", List.of(ben.number(), cem.number())))
                .expect(200);
        assertThat(shared.texts("/contacts", "/phoneNumber")).containsExactly(common);
        ana.api()
                .post("/v1/contacts/shared", ana.token(), Map.of("phoneNumbers", List.of(ben.number(), common)))
                .expectProblem(403, "not-reciprocal");
    }
}
