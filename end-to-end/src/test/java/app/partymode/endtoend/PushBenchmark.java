package app.partymode.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import app.partymode.endtoend.deployment.ProcessDeployment;
import app.partymode.push.Device;
import app.partymode.push.LocalPushService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long one status takes to 1,000 devices of as many readers, at one push service that answers at once, from the request that sets it. Prints,
 * and asserts no time; docs/measurements.md has the command.
 */
class PushBenchmark {

    private static final int DEVICES = 1_000;
    private static final int ROUNDS = 3;
    private static final String STATUS = "/v1/me/party-status";

    @TempDir
    Path folder;

    @Test
    void printsHowLongAStatusTakesToAThousandDevices() {
        try (var pushService = new LocalPushService();
                var deployment = new ProcessDeployment("postgresql", folder)) {
            var api = new Api(deployment::service, answer -> {}).patient();
            App ana = App.signUp(api, "+34600000000", "Ana");
            List<Device> devices = new ArrayList<>();
            for (int i = 1; i <= DEVICES; i++) {
                App reader = App.signUp(api, "+346%08d".formatted(i), "reader");
                reader.upload(ana.number()).expect(200);
                Device device = pushService.device();
                reader.put("/v1/sessions/current/push", device.subscription()).expect(204);
                devices.add(device);
            }
            ana.upload(numbers()).expect(200);
            App person = ana;
            for (int round = 1; round <= ROUNDS; round++) {
                person = round == 1 ? person : another(person, round);
                print(round, person, devices, round * DEVICES);
            }
        }
    }

    /** Another person each time, as far as the limit of one push an hour is concerned: the session's own count has room for three. */
    private static void print(int round, App person, List<Device> devices, int expected) {
        long begin = System.nanoTime();
        person.put(STATUS, Map.of("partying", true, "message", "round " + round))
                .expect(200);
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> devices.stream().anyMatch(it -> it.messages().size() >= round));
        long first = System.nanoTime();
        await().pollInterval(Duration.ofMillis(5))
                .until(() -> devices.stream().allMatch(it -> it.messages().size() >= round));
        long last = System.nanoTime();
        assertThat(devices.stream().mapToInt(it -> it.messages().size()).sum()).isEqualTo(expected);
        System.out.printf(
                "round %d: first push after %.0f ms, all %d after %.0f ms (%.0f a second)%n",
                round, (first - begin) / 1e6, DEVICES, (last - begin) / 1e6, DEVICES / ((last - first) / 1e9));
    }

    /** Takes the number that all readers have, when its user is gone. */
    private static App another(App before, int round) {
        before.delete("/v1/me").expect(204);
        App next = App.signUp(before.api(), before.number(), "Ana " + round);
        next.upload(numbers()).expect(200);
        return next;
    }

    private static List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        for (int i = 1; i <= DEVICES; i++) {
            numbers.add("+346%08d".formatted(i));
        }
        return numbers;
    }
}
