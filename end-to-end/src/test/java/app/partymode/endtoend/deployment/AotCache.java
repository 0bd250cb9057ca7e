package app.partymode.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a JVM runs from its AOT cache, which the Dockerfile makes: it lays out the jar, trains, starts with the cache. */
final class AotCache {

    private AotCache() {}

    /**
     * Options of a JVM that ends if it can't use the cache; in the images it would go on without.
     *
     * @param classes the file that tells where each class came from
     */
    static String[] required(Path classes) {
        return new String[] {"-XX:AOTMode=on", "-Xlog:class+load:file=" + classes};
    }

    /** @param type one that the service loads */
    static void assertUsed(Path classes, String type) throws IOException {
        assertThat(Files.readAllLines(classes))
                .anyMatch(line -> line.contains(" " + type + " source: shared objects file"));
    }
}
