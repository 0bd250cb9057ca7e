package app.partymode.contacts.trust;

import app.partymode.contacts.trust.TrustRanks.Asked;
import app.partymode.contacts.trust.TrustRanks.NewRank;
import app.partymode.contacts.trust.TrustRanks.Ranked;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Ranks all users once: reads the edges a page at a time, walks over them in memory, and writes the ranks a page at a time. Books that
 * change meanwhile are ranked as they were read; users who come or change meanwhile have no rank until the next time.
 */
@Component
public final class Ranker {

    /** Few, as each may have a whole book to be looked at. */
    private static final int READ_AT_ONCE = 50;

    private static final int WRITTEN_AT_ONCE = 500;
    private static final int MEMORY_SHARE = 4;

    private final TrustRanks ranks;
    private final TrustProperties settings;
    private final Clock clock;
    private final long mostBytes;

    @Autowired
    Ranker(TrustRanks ranks, TrustProperties settings, Clock clock) {
        this(ranks, settings, clock, Runtime.getRuntime().maxMemory() / MEMORY_SHARE);
    }

    /** @param mostBytes how much memory the edges may take */
    public Ranker(TrustRanks ranks, TrustProperties settings, Clock clock, long mostBytes) {
        this.ranks = ranks;
        this.settings = settings;
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    /** How many users are trusted, how many have a rank, and for how many it is low, lifted or not. */
    public record Counts(int trusted, int ranked, int low) {

        static final Counts NONE = new Counts(0, 0, 0);

        Counts with(int moreRanked, int moreLow) {
            return new Counts(trusted, ranked + moreRanked, low + moreLow);
        }
    }

    /**
     * Does it. Where too few users are trusted, or memory has no room, no user has a rank afterwards.
     *
     * @param goOn asked before each page
     * @return empty where it was not to go on: some have the rank of before
     * @throws GraphTooLarge where memory has no room
     */
    public Optional<Counts> rank(BooleanSupplier goOn) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var edges = new AnsweredEdgesBuilder(mostBytes);
        boolean read;
        try {
            read = pages(ranks::asked, READ_AT_ONCE, Asked::number, goOn, page -> add(edges, page, now));
        } catch (GraphTooLarge e) {
            ranks.clear();
            throw e;
        }
        return read ? write(edges.build(), now, goOn) : Optional.empty();
    }

    private void add(AnsweredEdgesBuilder edges, List<Asked> page, Instant now) {
        for (Asked user : page) {
            Instant createdAt = user.createdAt();
            boolean old = createdAt != null
                    && !createdAt.plus(settings.trustedAfter()).isAfter(now);
            edges.add(user.number(), user.userId(), user.verified(), old, user.asked(), user.answered());
        }
    }

    private Optional<Counts> write(AnsweredEdges edges, Instant now, BooleanSupplier goOn) {
        Ranking ranking = Ranking.of(edges, settings).orElse(null);
        if (ranking == null) {
            ranks.clear();
            return Optional.of(Counts.NONE);
        }
        var counts = new Counts[] {new Counts(ranking.trusted(), 0, 0)};
        boolean written = pages(ranks::ranked, WRITTEN_AT_ONCE, Ranked::number, goOn, page -> {
            List<NewRank> next = page.stream()
                    .map(user -> new NewRank(user.userId(), ranking.next(user, now)))
                    .toList();
            ranks.save(next);
            counts[0] = counts[0].with(count(next, false), count(next, true));
        });
        return written ? Optional.of(counts[0]) : Optional.empty();
    }

    private static int count(List<NewRank> ranks, boolean low) {
        return (int) ranks.stream()
                .filter(it -> it.rank() != null && (!low || it.rank().lowSince() != null))
                .count();
    }

    private interface Pages<T> {
        List<T> after(long number, int limit);
    }

    private interface Page<T> {
        void take(List<T> rows);
    }

    private static <T> boolean pages(
            Pages<T> pages, int limit, ToLongFunction<T> number, BooleanSupplier goOn, Page<T> each) {
        LongFunction<List<T>> next = after -> pages.after(after, limit);
        List<T> page = List.of();
        do {
            if (!goOn.getAsBoolean()) {
                return false;
            }
            page = next.apply(page.isEmpty() ? 0 : number.applyAsLong(page.getLast()));
            each.take(page);
        } while (!page.isEmpty());
        return true;
    }
}
