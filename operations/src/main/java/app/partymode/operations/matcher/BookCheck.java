package app.partymode.operations.matcher;

import app.partymode.operations.matcher.BookChecks.CheckedBooks;
import app.partymode.progress.Progress;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at all books of a store. */
public final class BookCheck {

    private final MatcherStore store;
    private final Progress progress;

    public BookCheck(MatcherStore store, Progress progress) {
        this.store = store;
        this.progress = progress;
    }

    /**
     * Looks at every book once.
     *
     * @return how many books differ, or differed and were mended, in each way
     */
    public Map<Difference, Long> run(boolean mend) {
        var found = new EnumMap<Difference, Long>(Difference.class);
        BookChecks checks = store.checks();
        long books = store.extent(RowKind.BOOKS).count();
        try (var phase = progress.begin(mend ? "check and mend books" : "check books", books)) {
            @Nullable CheckedBooks page = checks.after(0, mend);
            while (page != null) {
                page.differing().forEach((difference, count) -> found.merge(difference, count, Long::sum));
                phase.step(page.books());
                page = checks.after(page.last(), mend);
            }
        }
        found.forEach((difference, count) -> progress.say("%,d %s".formatted(count, difference.text())));
        return found;
    }
}
