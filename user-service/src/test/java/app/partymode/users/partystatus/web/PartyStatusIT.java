package app.partymode.users.partystatus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.users.Api.Answer;
import app.partymode.users.SignedUpUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Range;

/** A party status begins, ends by itself and is told. */
class PartyStatusIT extends SignedUpUser {

    @Test
    void showsAPartyStatus() {
        Answer answer = api.put(
                "/v1/me/party-status",
                token,
                "{\"partying\":true,\"message\":\" 🎉 here \",\"until\":\"2099-01-01T02:00:00.1239+02:00\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/partying").asBoolean()).isTrue();
        assertThat(answer.text("/message")).isEqualTo("🎉 here");
        assertThat(answer.text("/until")).isEqualTo("2099-01-01T00:00:00.123Z");
        assertThat(Instant.parse(answer.text("/since"))).isEqualTo(clock.instant());
        assertThat(api.get("/v1/me", token).body().at("/partyStatus")).isEqualTo(answer.body());

        Answer blank = api.put("/v1/me/party-status", token, "{\"partying\":true,\"message\":\" \"}");
        assertThat(blank.body().at("/message").isNull()).isTrue();
        assertThat(blank.body().at("/until").isNull()).isTrue();
        assertThat(blank.text("/since")).isEqualTo(answer.text("/since"));
        assertThat(api.delete("/v1/me/party-status", token).status()).isEqualTo(204);
        assertThat(api.delete("/v1/me/party-status", token).status()).isEqualTo(204);
        assertThat(api.get("/v1/me", token).body().at("/partyStatus").isNull()).isTrue();
    }

    @Test
    void endsAPartyStatusByItselfAndPublishesIt() {
        Instant until = clock.instant().plusMillis(1500);
        api.put("/v1/me/party-status", token, "{\"partying\":true,\"until\":\"" + until + "\"}");
        assertThat(api.get("/v1/me", token).body().at("/partyStatus/partying").asBoolean())
                .isTrue();

        clock.add(Duration.ofMillis(1499));
        assertThat(api.get("/v1/me", token).body().at("/partyStatus/partying").asBoolean())
                .isTrue();

        clock.add(Duration.ofMillis(1));
        await().untilAsserted(() -> assertThat(storyOfMe()).hasSize(3));
        assertThat(storyOfMe().getLast()).contains("\"partyStatus\":null");
        assertThat(api.get("/v1/me", token).body().at("/partyStatus").isNull()).isTrue();
    }

    private List<String> storyOfMe() {
        return redis.opsForStream().range("{user-events}:stream", Range.unbounded()).stream()
                .flatMap(it -> Stream.ofNullable(it.getValue().get("event")))
                .map(Object::toString)
                .filter(it -> it.contains(signup.text("/user/id")))
                .toList();
    }
}
