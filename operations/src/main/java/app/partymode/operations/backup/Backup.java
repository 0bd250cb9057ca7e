package app.partymode.operations.backup;

import app.partymode.operations.Refusal;
import app.partymode.operations.matcher.Canonical;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A folder with a file for each store and a manifest of their digests, which is written last: without it, it is no backup. */
public final class Backup {

    private static final String MANIFEST = "manifest.json";
    private static final long FORMAT = 1;

    private final Path folder;

    public Backup(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes one. For the owner's eyes alone.
     *
     * @param parts in this order: the main database last, so that its versions are never older than the matcher's
     */
    public void write(List<Part> parts, Clock clock) {
        try {
            if (Files.exists(folder)) {
                throw new Refusal("the folder exists; give the name of a new one");
            }
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var digests = new TreeMap<String, Object>();
            for (Part part : parts) {
                write(part);
                digests.put(file(part), digest(folder.resolve(file(part))));
            }
            var manifest = Map.of("format", FORMAT, "written", clock.instant().toString(), "files", digests);
            secret(MANIFEST);
            Files.writeString(folder.resolve(MANIFEST), Canonical.text(new TreeMap<>(manifest)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(Part part) {
        return part.name() + ".jsonl.gz";
    }

    private void secret(String name) throws IOException {
        Files.createFile(
                folder.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private void write(Part part) throws IOException {
        secret(file(part));
        try (var file = Files.newOutputStream(folder.resolve(file(part)), StandardOpenOption.WRITE);
                var writer = new BufferedWriter(
                        new OutputStreamWriter(new GZIPOutputStream(file), StandardCharsets.UTF_8))) {
            part.dump(line -> {
                try {
                    writer.write(line);
                    writer.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** Fails unless every file is as it was written. */
    public void verify() {
        try {
            if (!Files.exists(folder.resolve(MANIFEST))) {
                throw new Refusal("no finished backup in this folder: it has no " + MANIFEST);
            }
            var manifest = Canonical.parse(Files.readString(folder.resolve(MANIFEST)));
            if (!Objects.equals(manifest.get("format"), FORMAT)) {
                throw new Refusal("a backup of another format; use the version that wrote it");
            }
            var files = (Map<?, ?>) Objects.requireNonNull(manifest.get("files"));
            for (var file : files.entrySet()) {
                String name = String.valueOf(file.getKey());
                if (!digest(folder.resolve(name)).equals(file.getValue())) {
                    throw new Refusal("the backup is damaged: " + name + " is not what was written");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes all parts into their stores, which must be empty unless they may be replaced. */
    public void restore(List<Part> parts, Set<String> replaceable) {
        verify();
        for (Part part : parts) {
            if (!replaceable.contains(part.name()) && !part.isEmpty()) {
                throw new Refusal(part.name() + " is not empty; --replace deletes what it holds");
            }
        }
        parts.forEach(part -> {
            part.clear();
            restore(part);
        });
    }

    private void restore(Part part) {
        try (var reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(file(part)))), StandardCharsets.UTF_8))) {
            part.restore(reader.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Path file) throws IOException {
        try (var stream = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
