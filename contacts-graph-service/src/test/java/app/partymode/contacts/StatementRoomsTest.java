package app.partymode.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The statements of both stores lie in the rooms of the code that runs them. */
class StatementRoomsTest {

    private static final Path SQL = Path.of("src/main/resources/sql");
    private static final Path CYPHER = Path.of("../cypher");
    private static final Path ROOMS = Path.of("src/main/java/app/partymode/contacts");

    /** What the room neo4j runs to migrate, and what the console asks besides its saved queries. */
    private static final Set<String> NO_ROOMS = Set.of("migrations", "explore");

    @Test
    void everyFolderIsARoom() throws IOException {
        var folders = new TreeSet<>(folders(SQL));
        folders.addAll(folders(CYPHER));
        folders.removeAll(NO_ROOMS);
        assertThat(folders(ROOMS)).containsAll(folders);
    }

    /** A statement that exists for one store is looked for under the same name for the other. */
    @Test
    void bothStoresHaveTheSameRoomsAndNames() throws IOException {
        var graph = folders(CYPHER);
        graph.removeAll(NO_ROOMS);
        graph.remove("console");
        assertThat(folders(SQL)).isEqualTo(graph);
        for (String room : graph) {
            assertThat(files(SQL.resolve(room))).as(room).containsAnyElementsOf(files(CYPHER.resolve(room)));
        }
    }

    private static Set<String> folders(Path path) throws IOException {
        return names(path, Files::isDirectory);
    }

    private static Set<String> files(Path path) throws IOException {
        return names(path, Files::isRegularFile);
    }

    private static Set<String> names(Path path, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(wanted)
                    .map(entry -> entry.getFileName().toString().replaceFirst("\\..*", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
