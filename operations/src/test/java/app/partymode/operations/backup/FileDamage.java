package app.partymode.operations.backup;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;

/** What can happen to a file. */
enum FileDamage {
    ANOTHER_PART("damaged: matcher") {
        @Override
        void harm(Path file) throws IOException {
            inside(file, zip -> Files.writeString(zip.resolve("matcher.jsonl"), "{}\n", StandardOpenOption.APPEND));
        }
    },
    A_PART_IS_MISSING("it has no mongodb.jsonl") {
        @Override
        void harm(Path file) throws IOException {
            inside(file, zip -> Files.delete(zip.resolve("mongodb.jsonl")));
        }
    },
    NO_MANIFEST("it has no manifest.json") {
        @Override
        void harm(Path file) throws IOException {
            inside(file, zip -> Files.delete(zip.resolve("manifest.json")));
        }
    },
    A_BIT("damaged") {
        @Override
        void harm(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }
    },
    NO_END("the file has no end") {
        @Override
        void harm(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        }
    };

    private interface Change {
        void in(Path zip) throws IOException;
    }

    private final String text;

    FileDamage(String text) {
        this.text = text;
    }

    /** What the refusal says. */
    String text() {
        return text;
    }

    abstract void harm(Path file) throws IOException;

    private static void inside(Path file, Change change) throws IOException {
        try (var zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
            change.in(zip.getPath("/"));
        }
    }
}
