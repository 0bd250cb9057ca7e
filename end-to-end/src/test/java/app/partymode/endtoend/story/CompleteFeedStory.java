package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.client.App;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the feed tells beside signups, names and statuses: all that changes the reader's matches. */
interface CompleteFeedStory extends ApiUnderTest {

    @Test
    default void hidingAndABlockAreToldAsLeavingIs() {
        App ana = signUp("Ana");
        App ben = signUp("Ben");
        ana.upload(ben.number()).expect(200);
        ana.awaitMatches(ben.number());
        ana.startReadingUpdates();
        ben.put("/v1/me/privacy", Map.of("discoverableBy", "nobody", "partyStatusVisibleTo", "contacts"))
                .expect(200);
        assertThat(ana.nextNews(1)).containsExactly("left " + ben.number());
        ben.put("/v1/me/privacy", Map.of("discoverableBy", "everyone", "partyStatusVisibleTo", "contacts"))
                .expect(200);
        assertThat(ana.nextNews(1)).containsExactly("joined " + ben.number());
        ben.put("/v1/me/blocks/" + ana.number(), "").expect(204);
        var left = ana.nextUpdates(1).getFirst();
        assertThat(left.at("/type").asString()).isEqualTo("left");
        assertThat(left.at("/username").isNull()).isTrue();
        assertThat(left.at("/reciprocal").isNull()).isTrue();
        assertThat(ana.matches()).isEmpty();
        ana.put("/v1/me/blocks/" + ben.number(), "").expect(204);
        ben.delete("/v1/me/blocks/" + ana.number()).expect(204);
        ana.delete("/v1/me/blocks/" + ben.number()).expect(204);
        assertThat(ana.nextNews(1)).containsExactly("joined " + ben.number());
    }

    @Test
    default void whoIsSavedAsAContactIsTold() {
        App ana = signUp("Ana");
        App ben = signUp("Ben");
        ana.upload(ben.number()).expect(200);
        ana.awaitMatches(ben.number());
        ana.startReadingUpdates();
        ben.put("/v1/contacts/" + ana.number(), Map.of()).expect(200);
        var saved = ana.nextUpdates(1).getFirst();
        assertThat(saved.at("/type").asString()).isEqualTo("reciprocal");
        assertThat(saved.at("/reciprocal").asBoolean()).isTrue();
        assertThat(saved.at("/verified").isBoolean()).isTrue();
        ben.party(Map.of("partying", true, "message", "on the roof")).expect(200);
        assertThat(ana.nextNews(1)).containsExactly("party-status " + ben.number());
        ben.api().patch("/v1/me", ben.token(), Map.of("username", "Benny")).expect(200);
        var renamed = ana.nextUpdates(1).getFirst();
        assertThat(renamed.at("/username").asString()).isEqualTo("Benny");
        assertThat(renamed.at("/partyStatus/message").asString()).isEqualTo("on the roof");
        ben.delete("/v1/contacts/" + ana.number()).expect(204);
        var removed = ana.nextUpdates(1).getFirst();
        assertThat(removed.at("/reciprocal").asBoolean()).isFalse();
        assertThat(removed.at("/partyStatus").isNull()).isTrue();
    }
}
