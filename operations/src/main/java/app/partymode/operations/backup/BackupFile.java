package app.partymode.operations.backup;

import app.partymode.operations.matcher.CanonicalRow;
import app.partymode.operations.terminal.OperationRefused;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** A backup that {@link BackupWriter} wrote. */
public final class BackupFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;

    public BackupFile(Path file) throws IOException {
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new OperationRefused("no finished backup, or a damaged one: the file has no end");
        }
    }

    /** Fails unless every part is as it was written. */
    public void verify() throws IOException {
        for (Map.Entry<?, ?> digest : digests().entrySet()) {
            String part = String.valueOf(digest.getKey());
            if (!digest(part).equals(digest.getValue())) {
                throw new OperationRefused("the backup is damaged: " + part + " is not what was written");
            }
        }
    }

    private Map<?, ?> digests() throws IOException {
        if (zip.getEntry(BackupWriter.MANIFEST) == null) {
            throw new OperationRefused("no finished backup: it has no " + BackupWriter.MANIFEST);
        }
        SortedMap<String, @Nullable Object> manifest;
        try (var file = open(BackupWriter.MANIFEST)) {
            manifest = CanonicalRow.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
        if (!Objects.equals(manifest.get("format"), BackupWriter.FORMAT)) {
            throw new OperationRefused("a backup of another format; use the version that wrote it");
        }
        return (Map<?, ?>) Objects.requireNonNull(manifest.get("digests"));
    }

    /** What can't be unpacked has no digest either. */
    private String digest(String part) throws IOException {
        var digest = DigestUtils.getSha256Digest();
        try (var file = open(BackupWriter.file(part))) {
            byte[] bytes = new byte[BUFFER];
            for (int read = file.read(bytes); read >= 0; read = file.read(bytes)) {
                digest.update(bytes, 0, read);
            }
            return Hex.encodeHexString(digest.digest());
        } catch (ZipException | EOFException e) {
            return "";
        }
    }

    /**
     * Writes parts into their stores. Before the first is touched all digests are checked, and all stores asked whether they are
     * empty.
     *
     * @param replace whether what the stores hold may be deleted
     * @param without names of parts that stay empty
     */
    public void restore(List<BackupPart> parts, boolean replace, Set<String> without) throws IOException {
        verify();
        for (BackupPart part : parts) {
            if (!replace && !part.isEmpty()) {
                throw new OperationRefused(part.name() + " is not empty; --replace deletes what it holds");
            }
        }
        for (BackupPart part : parts) {
            part.clear();
            if (!without.contains(part.name())) {
                restore(part);
            }
        }
    }

    private void restore(BackupPart part) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(open(BackupWriter.file(part.name())), StandardCharsets.UTF_8))) {
            part.restore(lines.lines());
        }
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new OperationRefused("the backup is damaged: it has no " + name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
