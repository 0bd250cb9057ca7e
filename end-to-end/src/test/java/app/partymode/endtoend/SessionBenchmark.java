package app.partymode.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import app.partymode.endtoend.deployment.ProcessDeployment;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a session costs: two requests that differ in nothing but the session, in turns on one connection, for each service. Both get
 * the same 404, so neither does anything else. Prints, and asserts no time; docs/account.md has the command.
 */
class SessionBenchmark {

    private static final int WARM_UP = 3_000;
    private static final int ROUNDS = 5_000;
    private static final String OPEN = "/v1/docs/nothing";

    @TempDir
    Path folder;

    @Test
    void printsWhatASessionCosts() {
        try (var deployment = new ProcessDeployment("postgresql", folder)) {
            var api = new Api(deployment::service, answer -> {});
            App ana = App.signUp(api, "+34600000001", "Ana");
            compare(api, "user-service", "/v1/me/nothing", ana.token());
            compare(api, "contacts-graph-service", "/v1/contacts/none/at/all", ana.token());
        }
    }

    private static void compare(Api api, String service, String closed, String token) {
        String open = OPEN + "?of=" + service;
        assertThat(api.get(open, null).status()).isEqualTo(404);
        assertThat(api.get(closed, null).status()).isEqualTo(401);
        assertThat(api.get(closed, token).status()).isEqualTo(404);
        long[] without = new long[ROUNDS];
        long[] with = new long[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long start = System.nanoTime();
            api.get(open, null);
            long between = System.nanoTime();
            api.get(closed, token);
            long end = System.nanoTime();
            if (i >= 0) {
                without[i] = between - start;
                with[i] = end - between;
            }
        }
        print(service, without, with);
    }

    private static void print(String service, long[] without, long[] with) {
        Arrays.sort(without);
        Arrays.sort(with);
        double ratio = (double) with[ROUNDS / 2] / without[ROUNDS / 2];
        System.out.printf(
                "%-22s without a session p50 %.3f ms p99 %.3f ms · with one p50 %.3f ms p99 %.3f ms · ratio at p50"
                        + " %.2f%n",
                service, millis(without, 0.5), millis(without, 0.99), millis(with, 0.5), millis(with, 0.99), ratio);
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted[(int) (sorted.length * quantile)] / 1e6;
    }
}
