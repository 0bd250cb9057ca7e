package app.partymode.operations.matcher;

import app.partymode.progress.Progress;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a store holds of a kind, in short.
 *
 * @param sha256 of all rows, each as a line of JSON
 */
public record Digest(long count, String sha256) {

    /** Reads all rows of a kind. */
    static Digest of(MatcherStore store, RowKind kind, String what, Progress progress) {
        var digest = DigestUtils.getSha256Digest();
        long[] count = {0};
        try (var phase =
                progress.begin(what + " " + kind.label(), store.extent(kind).count())) {
            PagedRows.after(store, kind, null, rows -> {
                for (var row : rows) {
                    byte[] line = (CanonicalRow.text(row) + "\n").getBytes(StandardCharsets.UTF_8);
                    digest.update(line);
                }
                count[0] += rows.size();
                phase.step(rows.size());
            });
        }
        return new Digest(count[0], Hex.encodeHexString(digest.digest()));
    }
}
