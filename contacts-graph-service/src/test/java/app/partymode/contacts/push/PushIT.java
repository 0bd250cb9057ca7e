package app.partymode.contacts.push;

import static app.partymode.contacts.contract.ContractFixture.NOON;
import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.contacts.contract.SharesStore;
import app.partymode.contacts.users.Visibility;
import app.partymode.push.Device;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a device is pushed. */
@SharesStore("Redis of push")
class PushIT extends PushInstances {

    @Test
    void tellsThatAPartyBegins() {
        Device device = friends(1, 2);
        startAndWait();

        beginParty(2, "on the roof", NOON.plusSeconds(3_600));

        await().until(() -> device.messages().size() == 1);
        Device.Message message = device.messages().getFirst();
        JsonNode update = new JsonMapper().readTree(message.text());
        assertThat(update.at("/type").asString()).isEqualTo("party-status");
        assertThat(update.at("/phoneNumber").asString()).isEqualTo(number(2).e164());
        assertThat(update.at("/userId").asString()).isEqualTo(people.userId(2));
        assertThat(update.at("/username").asString()).isEqualTo("user 2");
        assertThat(update.at("/reciprocal").asBoolean()).isTrue();
        assertThat(update.at("/partyStatus/message").asString()).isEqualTo("on the roof");
        assertThat(update.at("/cursor").asString()).isNotBlank();
        assertThat(message.size()).isLessThanOrEqualTo(4_096);
        assertThat(message.headers())
                .containsEntry("ttl", "3600")
                .containsEntry("urgency", "high")
                .containsEntry("content-encoding", "aes128gcm");
        assertThat(message.headers().get("topic")).matches("[A-Za-z0-9_-]{32}");
        await().until(this::isAllDone);
    }

    @Test
    void tellsNeitherWhatWasBeforeNorThatItChangesNorThatItEnds() {
        Device device = friends(1, 2, 3);
        beginParty(2, "before", null);
        startAndWait();
        people.party(2, new app.partymode.contacts.users.PartyStatus(true, "still", null, NOON.minusSeconds(60)));
        people.party(2, null);

        beginParty(3, "now", null);

        await().until(this::isAllDone);
        assertThat(device.messages()).hasSize(1).first().matches(it -> it.text().contains("now"));
    }

    @Test
    void tellsThoseWhoMaySeeItAlone() {
        Device device = friends(1, 2, 3, 4, 5);
        people.signUp(6);
        people.upload(1, 2, 3, 4, 5, 6);
        people.privacy(2, Visibility.NOBODY, Visibility.NOBODY);
        people.privacy(3, Visibility.EVERYONE, Visibility.NOBODY);
        people.block(4, 1);
        startAndWait();

        for (int person = 2; person <= 6; person++) { // 6 does not have the reader
            beginParty(person, "of " + person, null);
        }

        await().until(this::isAllDone);
        assertThat(device.messages()).hasSize(1).first().matches(it -> it.text().contains("of 5"));
        assertThat(service.requests()).isEqualTo(1);
    }

    @Test
    void readsWhatMayBeSeenWhenItIsSent() {
        Device device = friends(1, 2, 3, 4);
        startAndWait();
        service.answer(503, Map.of());
        beginParty(2, "blocks later", null);
        beginParty(3, "ends before", null);
        beginParty(4, "goes on", null);
        await().until(() -> service.requests() >= 3);
        people.block(2, 1);
        people.party(3, null);
        service.answer(201, Map.of());
        await().until(this::isReadAndPutBack);

        clock.add(Duration.ofMinutes(1));

        await().until(this::isAllDone);
        assertThat(device.messages()).hasSize(1).first().matches(it -> it.text().contains("goes on"));
    }

    private boolean isReadAndPutBack() {
        return ("" + matcher.feed().head()).equals(place())
                && redis.keys("{push}:tasks:*").stream().allMatch(key -> {
                    Long taken =
                            redis.opsForZSet().count(key, NOON.plusSeconds(60).toEpochMilli(), Double.MAX_VALUE);
                    return taken == 0;
                });
    }

    @Test
    void endsWithTheSession() {
        Device device = friends(1, 2);
        startAndWait();
        notes.end(sessionOf(1));

        beginParty(2, "x", null);

        await().until(this::isAllDone);
        assertThat(service.requests()).isZero();
        assertThat(device.messages()).isEmpty();
    }

    @Test
    void dropsASubscriptionThatIsGone() {
        friends(1, 2, 3);
        startAndWait();
        service.answer(410, Map.of());

        beginParty(2, "x", null);

        await().until(() -> subscriptions.of(people.userId(1)).isEmpty());
        await().until(this::isAllDone);
        beginParty(3, "x", null);
        await().until(this::isAllDone);
        assertThat(service.requests()).isEqualTo(1);
    }

    @Test
    void comesAgainWhenThePushServiceSaysSo() {
        Device device = friends(1, 2);
        startAndWait();
        service.answer(429, Map.of("Retry-After", "120"));
        beginParty(2, "x", null);
        await().until(() -> service.requests() == 1);
        await().until(this::isReadAndPutBackBehind120Seconds);
        service.answer(201, Map.of());

        clock.add(Duration.ofSeconds(119));
        assertThat(isReadAndPutBackBehind120Seconds()).isTrue();
        clock.add(Duration.ofSeconds(1));

        await().until(this::isAllDone);
        assertThat(device.messages()).hasSize(1);
        assertThat(service.requests()).isEqualTo(2);
    }

    private boolean isReadAndPutBackBehind120Seconds() {
        return redis.keys("{push}:tasks:*").stream()
                .anyMatch(key ->
                        redis.opsForZSet().count(key, NOON.plusSeconds(120).toEpochMilli(), Double.MAX_VALUE) == 1);
    }

    @Test
    void givesUpWhenThePartyIsOver() {
        friends(1, 2);
        startAndWait();
        service.answer(503, Map.of("Retry-After", "3600"));

        beginParty(2, "x", NOON.plusSeconds(60));

        await().until(this::isAllDone);
        assertThat(service.requests()).isEqualTo(1);
    }

    @Test
    void pushesEachPersonOnceAnHour() {
        Device device = friends(1, 2, 3);
        startAndWait();
        beginParty(2, "first", null);
        await().until(() -> device.messages().size() == 1);
        people.party(2, null);
        beginParty(2, "second", null);
        beginParty(3, "another", null);
        await().until(this::isAllDone);

        assertThat(device.messages()).extracting(Device.Message::text).anyMatch(it -> it.contains("another"));
        assertThat(device.messages()).extracting(Device.Message::text).noneMatch(it -> it.contains("second"));
        assertThat(device.messages()).hasSize(2);
    }

    @Test
    void disturbsADeviceSoOftenAtMost() {
        Device device = friends(1, 2, 3, 4, 5);
        startAndWait("most=3");

        for (int person = 2; person <= 5; person++) {
            beginParty(person, "x", null);
        }

        await().until(this::isAllDone);
        assertThat(device.messages()).hasSize(3);
    }

    @Test
    void tellsOfOtherTypesWhoAsksForThem() {
        friends(1, 2);
        notes.end(sessionOf(1));
        Device device = subscribe(1, service, "renamed", "left");
        startAndWait("per-person=1s");
        people.rename(2, "other");
        await().until(() -> device.messages().size() == 1);
        beginParty(2, "x", null);
        redis.delete(redis.keys("pushed:*"));
        people.delete(2);

        await().until(() -> device.messages().size() == 2);

        assertThat(device.messages().get(0).text()).contains("renamed");
        assertThat(device.messages().get(0).headers()).containsEntry("urgency", "normal");
        assertThat(device.messages().get(1).text()).contains("\"left\"").contains("\"username\":null");
    }

    private void startAndWait(String... settings) {
        start(settings);
        await().until(() -> ("" + matcher.feed().head()).equals(place()));
    }
}
