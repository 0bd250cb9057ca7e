package app.partymode.contacts.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * A Cypher statement of the folder {@code cypher}.
 *
 * @param name its path in that folder, without the ending
 */
public record Statement(String name, String text) {

    /** Reads a statement from its file. Adapters do so when they are made, so that a missing file stops the start. */
    public static Statement named(String name) {
        String path = "/cypher/" + name + ".cypher";
        try (var file = Statement.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("no such Cypher statement: " + path);
            }
            return new Statement(name, withoutComments(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String withoutComments(String text) {
        return text.lines().filter(line -> !line.startsWith("//")).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return name;
    }
}
