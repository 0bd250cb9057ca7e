package app.partymode.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/architecture.md has a table of rooms for each module's root package, and each room is in it. */
class ArchitectureDocumentTest {

    private static final Path ROOT = Path.of(System.getProperty("root.directory"));
    private static final Pattern TABLE = Pattern.compile("\\| room of `([a-z0-9.]+)` \\|.*");
    private static final Pattern ROOM = Pattern.compile("\\| `([a-z0-9]+)` \\|.*");

    @Test
    void namesThePackagesThatThereAreAndNoOthers() throws IOException {
        var packages = packages();
        assertThat(packages).hasSizeGreaterThan(5);
        assertThat(packages.get("app.partymode.contacts")).contains("matching", "feed");
        assertThat(documented()).isEqualTo(packages);
    }

    private static SortedMap<String, SortedSet<String>> documented() throws IOException {
        var tables = new TreeMap<String, SortedSet<String>>();
        var rooms = new TreeSet<String>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/architecture.md"))) {
            var table = TABLE.matcher(line);
            var room = ROOM.matcher(line);
            if (table.matches()) {
                rooms = new TreeSet<>();
                tables.put(table.group(1), rooms);
            } else if (room.matches()) {
                rooms.add(room.group(1));
            } else if (!line.startsWith("|")) {
                rooms = new TreeSet<>();
            }
        }
        return tables;
    }

    /** The packages directly below each child of app.partymode that has any; a child may be spread over several modules. */
    private static SortedMap<String, SortedSet<String>> packages() throws IOException {
        var packages = new TreeMap<String, SortedSet<String>>();
        for (Path module : folders(ROOT)) {
            for (Path root : folders(module.resolve("src/main/java/app/partymode"))) {
                for (Path room : folders(root)) {
                    packages.computeIfAbsent("app.partymode." + root.getFileName(), _ -> new TreeSet<>())
                            .add(room.getFileName().toString());
                }
            }
        }
        return packages;
    }

    private static List<Path> folders(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (var children = Files.list(parent)) {
            return children.filter(Files::isDirectory).toList();
        }
    }
}
