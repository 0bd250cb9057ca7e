package app.partymode.contacts.neo4j.embedded;

import app.partymode.contacts.neo4j.Graph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The graph of this process that all tests share. */
public final class EmbeddedGraphFixture {

    private static final class Holder {
        private static final Graph SHARED = in(temporary());
    }

    private EmbeddedGraphFixture() {}

    /** The one that all tests share, with an empty graph. */
    public static Graph empty() {
        Holder.SHARED.wipe();
        return Holder.SHARED;
    }

    /** One that no other test uses, for a class that runs beside others. */
    public static Graph ofItsOwn() {
        return in(temporary());
    }

    static Graph in(Path directory, String... settings) {
        var all = new String[settings.length + 2];
        all[0] = "contacts.neo4j.engine=embedded";
        all[1] = "contacts.neo4j.embedded.directory=" + directory;
        System.arraycopy(settings, 0, all, 2, settings.length);
        return Graph.wired(LastingPlans.class, all);
    }

    /** What is planned for nearly no data serves tests; Neo4j's own ten seconds plan every statement again and again. */
    @EnableConfigurationProperties(EmbeddedGraphProperties.class)
    static final class LastingPlans extends EmbeddedGraphConfiguration {

        @Override
        @Bean
        EmbeddedGraph embeddedGraph(EmbeddedGraphProperties settings) {
            return EmbeddedGraph.open(
                    settings, Map.of(GraphDatabaseSettings.cypher_min_replan_interval, Duration.ofHours(1)));
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory(Path.of("target"), "engine");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
