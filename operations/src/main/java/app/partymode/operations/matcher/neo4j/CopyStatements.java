package app.partymode.operations.matcher.neo4j;

import app.partymode.contacts.neo4j.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The statements of {@code copy/neo4j}. */
final class CopyStatements {

    private CopyStatements() {}

    static Statement named(String name) {
        String path = "/copy/neo4j/" + name + ".cypher";
        try (var file = Objects.requireNonNull(CopyStatements.class.getResourceAsStream(path), path)) {
            return new Statement("copy/" + name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
