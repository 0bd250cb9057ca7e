package app.partymode.contacts.export.web;

import app.partymode.contacts.trust.Rank;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The caller's rank, and what it does.
 *
 * @param value 1 is the median of the trusted
 * @param lowSince when it was found to be low; null: it is not
 * @param shrinksQuota whether it leaves less of the discovery budget now
 * @param explanation a sentence or two for the person
 */
record ExportedRank(double value, @Nullable Instant lowSince, boolean shrinksQuota, String explanation) {

    /** @param shrinks whether a low rank has an effect on this server */
    static ExportedRank of(Rank rank, @Nullable Instant provenAt, boolean shrinks) {
        boolean low = Rank.isLow(rank.lowSince(), provenAt);
        return new ExportedRank(rank.value(), rank.lowSince(), shrinks && low, explanation(rank, low, shrinks));
    }

    private static String explanation(Rank rank, boolean low, boolean shrinks) {
        if (rank.lowSince() == null) {
            return "Ranks are made from who has whom in the address book. This one is not low and has no effect.";
        }
        if (!low) {
            return "This rank was found to be low. It has no effect, as the phone number was proven after that.";
        }
        return shrinks
                ? "Few of the registered people in this address book have this number in theirs, so fewer new numbers"
                        + " are matched in a period. To prove the number again, by logging in anew, ends that at once."
                : "Few of the registered people in this address book have this number in theirs. It has no effect"
                        + " here.";
    }
}
