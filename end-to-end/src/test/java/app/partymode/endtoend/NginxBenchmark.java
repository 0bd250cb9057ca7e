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
 * What nginx adds: the same request straight to a service and through nginx, in turns, each on one connection that is kept alive.
 * Prints, and asserts no time; docs/measurements.md has the command.
 */
class NginxBenchmark {

    private static final int WARM_UP = 3_000;
    private static final int ROUNDS = 5_000;

    @TempDir
    Path folder;

    @Test
    void printsWhatNginxAdds() {
        try (var deployment = new ProcessDeployment("postgresql", folder)) {
            assertThat(deployment.nginx()).as("an installed nginx").isPresent();
            var direct = new Api(deployment::service, answer -> {});
            var front = new Api(deployment::base, answer -> {});
            App ana = App.signUp(direct, "+34600000001", "Ana");
            compare(direct, front, "/v1/me", ana.token());
            compare(direct, front, "/v1/contacts/matches", ana.token());
        }
    }

    private static void compare(Api direct, Api front, String path, String token) {
        long[] straight = new long[ROUNDS];
        long[] through = new long[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long start = System.nanoTime();
            int one = direct.get(path, token).status();
            long between = System.nanoTime();
            int other = front.get(path, token).status();
            long end = System.nanoTime();
            assertThat(one).isEqualTo(200).isEqualTo(other);
            if (i >= 0) {
                straight[i] = between - start;
                through[i] = end - between;
            }
        }
        Arrays.sort(straight);
        Arrays.sort(through);
        double ratio = (double) through[ROUNDS / 2] / straight[ROUNDS / 2];
        System.out.printf(
                "%-22s p50 direct %.3f ms, through nginx %.3f ms, ratio %.2f%n",
                path, straight[ROUNDS / 2] / 1e6, through[ROUNDS / 2] / 1e6, ratio);
    }
}
