package app.partymode.contacts.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.contacts.contract.SharesStore;
import app.partymode.contacts.feed.Cursor;
import app.partymode.push.Device;
import app.partymode.push.LocalPushService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Several instances, devices and push services. */
@SharesStore("Redis of push")
class PushOfSeveralIT extends PushInstances {

    @Test
    void sharesTheWorkAndSendsEachOnce() {
        List<Device> devices = crowd(40);
        start();
        start();
        awaitPlace();

        beginParty(1, "for all", null);

        await().until(() -> devices.stream().allMatch(it -> it.messages().size() == 1));
        await().until(this::isAllDone);
        assertThat(service.requests()).isEqualTo(40);
        assertThat(devices)
                .extracting(it -> it.messages().getFirst().headers().get("topic"))
                .as("tells the push service of no person")
                .doesNotHaveDuplicates();
    }

    @Test
    void goesOnWhereAnotherInstanceStopped() {
        Device device = friends(1, 2);
        start();
        awaitPlace();
        instances.getFirst().close();
        beginParty(2, "while it was away", null);

        start();

        await().until(() -> device.messages().size() == 1);
        await().until(this::isAllDone);
    }

    /** It died after it had sent a batch, before it had moved its place. */
    @Test
    void repeatsAtMostTheLastBatch() {
        Device device = friends(1, 2);
        start();
        awaitPlace();
        long before = matcher.feed().head();
        beginParty(2, "once or twice", null);
        await().until(() -> device.messages().size() == 1);
        await().until(this::isAllDone);
        redis.opsForValue().set("{push}:place", matcher.feed().feed().id() + " " + before);
        await().until(this::isAllDone);

        assertThat(device.messages()).hasSizeBetween(1, 2);
        assertThat(device.messages())
                .extracting(it -> it.headers().get("topic"))
                .containsOnly(device.messages().getFirst().headers().get("topic"));
    }

    @Test
    void beginsAtTheEndOfAnotherStoresFeed() {
        friends(1, 2);
        beginParty(2, "long ago", null);
        redis.opsForValue().set("{push}:place", "another-feed 7");

        start();

        awaitPlace();
        await().until(this::isAllDone);
        assertThat(service.requests()).isZero();
    }

    @Test
    void isNotHeldUpByAPushServiceThatDoesNotAnswer() throws IOException {
        try (var silent = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
                var failing = new LocalPushService()) {
            failing.answer(503, Map.of());
            List<Device> devices = crowd(5);
            for (int i = 0; i < 50; i++) {
                subscribe(100 + i % 5, failing, "party-status");
                subscribeAt("http://127.0.0.1:" + silent.getLocalPort() + "/" + i, 100 + i % 5);
            }
            start("timeout=60s");
            awaitPlace();

            beginParty(1, "for all", null);

            await().until(() -> devices.stream().allMatch(it -> it.messages().size() == 1));
        }
    }

    @Test
    void movesItsPlaceFromWhereItWasReadOnly() {
        friends(1, 2);
        PushTasks tasks = start().getBean(PushTasks.class);
        awaitPlace();
        Cursor place = tasks.place().orElseThrow();

        assertThat(tasks.move(java.util.Optional.of(new Cursor(place.feed(), 0)), new Cursor(place.feed(), 1)))
                .isFalse();
        assertThat(tasks.place()).contains(place);
    }

    private void awaitPlace() {
        await().until(() -> ("" + matcher.feed().head()).equals(place()));
    }

    private void subscribeAt(String endpoint, int person) {
        Device device = subscribe(person, service, "party-status");
        var known = subscriptions.of(people.userId(person)).stream()
                .filter(it -> it.subscription().endpoint().equals(device.endpoint()))
                .findFirst()
                .orElseThrow();
        subscriptions.put(
                known.session().sessionId(),
                new app.partymode.push.PushSubscription(
                        endpoint, device.p256dh(), device.auth(), new TreeSet<>(java.util.Set.of("party-status"))));
    }

    /** Friends of person 1, from person 100 on, each with a device. */
    private List<Device> crowd(int size) {
        people.signUp(1);
        var devices = new ArrayList<Device>();
        var numbers = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = 100 + i;
            people.signUp(numbers[i]);
            people.upload(numbers[i], 1);
            devices.add(subscribe(numbers[i], service, "party-status"));
        }
        people.upload(1, numbers);
        return devices;
    }
}
