package app.partymode.benchmark.contender;

import app.partymode.benchmark.depth.PostgresDepth;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.TestedNumbers;
import app.partymode.contacts.circle.Circles;
import app.partymode.contacts.feed.FeedStore;
import app.partymode.contacts.feed.Updates;
import app.partymode.contacts.introductions.Introductions;
import app.partymode.contacts.matching.Matches;
import app.partymode.contacts.shared.SharedContacts;
import app.partymode.contacts.suggestions.Suggestions;
import app.partymode.contacts.suppression.SuppressedNumbers;
import app.partymode.contacts.users.RegisteredUsers;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions of depth, asked of the service's tables as one writes them first. It reads what the row of PostgreSQL has written. */
final class PostgresNaive implements Contender {

    private final JdbcClient jdbc;
    private final Ports ports;

    PostgresNaive(PostgresVanilla written) {
        jdbc = JdbcClient.create(written.pool());
        var books = NotOffered.port(AddressBooks.class);
        var feed = NotOffered.port(FeedStore.class);
        ports = new Ports(
                books,
                feed,
                Ports.synchronization(
                        books,
                        NotOffered.port(RegisteredUsers.class),
                        feed,
                        NotOffered.port(SuppressedNumbers.class),
                        NotOffered.port(TestedNumbers.class)),
                NotOffered.port(Matches.class),
                NotOffered.port(SharedContacts.class),
                NotOffered.port(Suggestions.class),
                NotOffered.port(Introductions.class),
                NotOffered.port(Circles.class),
                NotOffered.port(Updates.class),
                PostgresDepth.naive(jdbc));
    }

    @Override
    public String name() {
        return ContenderNames.NAIVE_SQL;
    }

    @Override
    public boolean readsAnotherRow() {
        return true;
    }

    @Override
    public Ports ports() {
        return ports;
    }

    @Override
    public void floor() {
        throw new NotOffered();
    }

    @Override
    public Footprint footprint() {
        return new Footprint(null, null, null, "the tables of the row of PostgreSQL");
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("server", "as PostgreSQL's, and the same tables");
    }

    @Override
    public void close() {}
}
