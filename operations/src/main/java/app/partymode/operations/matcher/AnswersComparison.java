package app.partymode.operations.matcher;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.feed.FeedStore;
import app.partymode.contacts.feed.Updates;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.matching.Matches;
import app.partymode.contacts.shared.SharedContacts;
import app.partymode.contacts.suggestions.Suggestions;
import app.partymode.contacts.users.RegisteredUsers;
import app.partymode.operations.terminal.OperationRefused;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.progress.Progress;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** Asks two stores, as the service would, and compares what they answer to users. */
public final class AnswersComparison {

    private static final int MOST_UPDATES = 1_000;
    private static final int MOST_SUGGESTIONS = 20;

    private final BeanFactory one;
    private final BeanFactory other;
    private final Progress progress;

    public AnswersComparison(MatcherStore one, MatcherStore other, Progress progress) {
        this.one = one.ports();
        this.other = other.ports();
        this.progress = progress;
    }

    /**
     * Asks about every n-th user, so that about as many as wished are asked about.
     *
     * @return how many users were asked about
     */
    public long run(MatcherStore store, long users) {
        long all = store.extent(RowKind.USERS).count();
        long every = Math.max(1, all / Math.max(1, users));
        var place = new AtomicLong();
        var asked = new AtomicLong();
        try (var phase = progress.begin("compare answers to users", all / every)) {
            PagedRows.after(store, RowKind.USERS, null, rows -> {
                for (SortedMap<String, @Nullable Object> row : rows) {
                    if (place.getAndIncrement() % every == 0) {
                        ask(reader(row));
                        asked.incrementAndGet();
                        phase.step(1);
                    }
                }
            });
        }
        return asked.get();
    }

    private static Owner reader(SortedMap<String, @Nullable Object> user) {
        return new Owner(
                (String) Objects.requireNonNull(user.get("userId")), new PhoneNumber((Long) RowKind.USERS.key(user)));
    }

    private void ask(Owner reader) {
        if (!answers(one, reader).equals(answers(other, reader))) {
            throw new OperationRefused("the stores answer differently to user " + reader.userId());
        }
    }

    private static List<Object> answers(BeanFactory ports, Owner reader) {
        List<Match> matches = ports.getBean(Matches.class).of(reader);
        long head = ports.getBean(FeedStore.class).feed().head();
        return List.of(
                ports.getBean(AddressBooks.class).read(reader),
                matches,
                matches.stream()
                        .filter(Match::reciprocal)
                        .map(match -> ports.getBean(SharedContacts.class).with(reader, Set.of(match.number())))
                        .limit(3)
                        .toList(),
                ports.getBean(Suggestions.class).to(reader, MOST_SUGGESTIONS),
                ports.getBean(Updates.class).read(reader, 0, head, MOST_UPDATES),
                ports.getBean(Updates.class).about(reader.userId()),
                Set.copyOf(ports.getBean(FeedStore.class).holdersOf(reader.number())),
                ports.getBean(RegisteredUsers.class).find(reader.userId()));
    }
}
