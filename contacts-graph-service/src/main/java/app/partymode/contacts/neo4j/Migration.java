package app.partymode.contacts.neo4j;

import app.partymode.migrations.MigrationFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A step of the graph's schema: a file {@code V001__some_words.cypher} with statements, each ended by a semicolon at the end of a
 * line.
 */
record Migration(String version, String description, String name, String checksum, List<Statement> statements)
        implements MigrationFile {

    private static final Pattern FILE_NAME = Pattern.compile("V(\\d+)__(\\w+)\\.cypher");

    @Override
    public String key() {
        return version;
    }

    /** All steps, in their order. */
    static List<Migration> all() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath:migrations/neo4j/V*.cypher"))
                    .map(Migration::read)
                    .sorted(Comparator.comparing(Migration::version))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Migration of(String source, String text) {
        var name = FILE_NAME.matcher(source);
        if (!name.matches()) {
            throw new IllegalStateException("not the name of a migration: " + source);
        }
        List<Statement> statements = Arrays.stream(
                        Statement.withoutComments(text).split(";\\s*(\\R|$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .map(statement -> new Statement(source, statement))
                .toList();
        return new Migration(name.group(1), name.group(2).replace('_', ' '), source, checksum(text), statements);
    }

    private static Migration read(Resource file) {
        try {
            return of(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toString(crc.getValue());
    }
}
