package app.partymode.contacts.trust;

import app.partymode.contacts.trust.TrustRanks.Ranked;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ranks of one night. The benchmark makes them in the same way, of people known to be attackers. */
public final class Ranking {

    /** Below this share of the median of the trusted, trust does not start at a user. */
    private static final double DOUBTFUL = 0.5;

    private final AnsweredEdges edges;
    private final TrustProperties settings;
    private final BitSet trusted;
    private final double[] values;

    private Ranking(AnsweredEdges edges, TrustProperties settings, BitSet trusted, double[] values) {
        this.edges = edges;
        this.settings = settings;
        this.trusted = trusted;
        this.values = values;
    }

    /**
     * Walks twice: a ring of accounts that have grown old keeps the trust that starts at it, but has asked so many that its ranks are
     * below those of the others. From such accounts none starts the second time. Empty where too few users are trusted.
     */
    public static Optional<Ranking> of(AnsweredEdges edges, TrustProperties settings) {
        BitSet trusted = edges.trusted(settings.trustedEdges());
        double[] first = TrustWalk.ranks(edges, trusted);
        for (int person = trusted.nextSetBit(0); person >= 0; person = trusted.nextSetBit(person + 1)) {
            trusted.set(person, first[person] >= DOUBTFUL);
        }
        return trusted.cardinality() < settings.fewestTrusted()
                ? Optional.empty()
                : Optional.of(new Ranking(edges, settings, trusted, TrustWalk.ranks(edges, trusted)));
    }

    /** How many users are trusted to begin with. */
    public int trusted() {
        return trusted.cardinality();
    }

    /** A person's rank, 1 being the median of the trusted, whether or not it says enough to be kept. */
    public double value(int person) {
        return values[person];
    }

    /** Whether the person has asked enough people for a rank to tell something. */
    public boolean isRanked(int person) {
        return edges.asked(person) >= settings.fewestAsked();
    }

    public boolean isLow(int person) {
        return isRanked(person) && values[person] < settings.low();
    }

    /** The next rank of a user; null: none. */
    @Nullable
    Rank next(Ranked user, Instant now) {
        int person = edges.place(user.number(), user.userId());
        if (person < 0 || !isRanked(person)) {
            return null;
        }
        return new Rank(values[person], isLow(person) ? lowSince(user, now) : null);
    }

    /** A proof lifts what was found before it, for so long; then it is found anew. */
    private Instant lowSince(Ranked user, Instant now) {
        Instant since = user.lowSince();
        Instant provenAt = user.provenAt();
        boolean liftIsOver = since != null
                && provenAt != null
                && provenAt.isAfter(since)
                && !provenAt.plus(settings.liftedFor()).isAfter(now);
        return since == null || liftIsOver ? now : since;
    }
}
