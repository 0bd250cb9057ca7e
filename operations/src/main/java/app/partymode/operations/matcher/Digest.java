package app.partymode.operations.matcher;

import app.partymode.operations.Progress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a store holds of a kind, in short.
 *
 * @param sha256 of all rows, each as a line of JSON
 */
public record Digest(long count, String sha256) {

    /** Reads all rows of a kind. */
    static Digest of(MatcherStore store, Kind kind, String what, Progress progress) {
        MessageDigest digest = newDigest();
        long[] count = {0};
        try (var phase =
                progress.begin(what + " " + kind.label(), store.extent(kind).count())) {
            Rows.after(store, kind, null, rows -> {
                rows.forEach(row -> digest.update((Canonical.text(row) + "\n").getBytes(StandardCharsets.UTF_8)));
                count[0] += rows.size();
                phase.step(rows.size());
            });
        }
        return new Digest(count[0], HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
