package app.partymode.users.migrations;

import app.partymode.migrations.MigrationFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.Document;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** A file with commands to MongoDB. */
record MongoMigration(String name, String text) implements MigrationFile {

    private static final String FILES = "classpath*:migrations/mongodb/V*.json";

    /** All files, in the order of their names. */
    static List<MongoMigration> all(ResourcePatternResolver resources) {
        try {
            List<MongoMigration> all = Stream.of(resources.getResources(FILES))
                    .map(MongoMigration::read)
                    .sorted(Comparator.comparing(MongoMigration::name))
                    .toList();
            if (all.isEmpty()) {
                throw new IllegalStateException("no migrations at " + FILES);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MongoMigration read(Resource file) {
        try {
            String name = Objects.requireNonNull(file.getFilename());
            return new MongoMigration(name, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String key() {
        return name;
    }

    @Override
    public String checksum() {
        return DigestUtils.sha256Hex(text);
    }

    List<Document> commands() {
        return Document.parse(text).getList("commands", Document.class);
    }
}
