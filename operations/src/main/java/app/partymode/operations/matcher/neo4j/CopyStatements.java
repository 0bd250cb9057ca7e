package app.partymode.operations.matcher.neo4j;

import app.partymode.contacts.neo4j.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The statements of {@code copy/neo4j} and {@code check/neo4j}. */
final class CopyStatements {

    private CopyStatements() {}

    static Statement named(String name) {
        return from("copy", name);
    }

    static Statement from(String folder, String name) {
        String path = "/" + folder + "/neo4j/" + name + ".cypher";
        try (var file = Objects.requireNonNull(CopyStatements.class.getResourceAsStream(path), path)) {
            return new Statement(folder + "/" + name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
