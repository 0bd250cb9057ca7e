package app.partymode.operations.backup;

import app.partymode.operations.matcher.CanonicalRow;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Writes a backup: a zip that has a file of lines for each store and, last, a manifest of their digests; without it, it is none.
 * It is written as it is read, so neither memory nor a disk holds it on the way to where it goes.
 */
public final class BackupWriter {

    static final String MANIFEST = "manifest.json";
    static final long FORMAT = 1;
    private static final int BUFFER = 1 << 16;

    private BackupWriter() {}

    /** @param parts in this order: the main database last, so that its versions are never older than the matcher's */
    public static void write(List<BackupPart> parts, OutputStream out, Clock clock) throws IOException {
        String begun = clock.instant().toString();
        try (var zip = new ZipOutputStream(out)) {
            var digests = new TreeMap<String, Object>();
            for (BackupPart part : parts) {
                digests.put(part.name(), write(part, zip));
            }
            zip.putNextEntry(new ZipEntry(MANIFEST));
            var manifest = Map.of("format", FORMAT, "begun", begun, "digests", digests);
            zip.write(CanonicalRow.text(new TreeMap<>(manifest)).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    static String file(String part) {
        return part + ".jsonl";
    }

    private static String write(BackupPart part, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(file(part.name())));
        var digest = DigestUtils.getSha256Digest();
        var lines = new BufferedOutputStream(zip, BUFFER);
        part.dump(line -> {
            byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
            digest.update(bytes);
            try {
                lines.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        lines.flush();
        zip.closeEntry();
        return Hex.encodeHexString(digest.digest());
    }
}
