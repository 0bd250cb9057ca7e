package app.partymode.benchmark.contender;

import app.partymode.benchmark.depth.PostgresDepth;
import app.partymode.contacts.shared.SharedContacts;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions of depth, asked of the service's tables as one writes them first. It reads what the row of PostgreSQL has written. */
final class PostgresNaive implements Contender {

    private final JdbcClient jdbc;
    private final Ports ports;

    PostgresNaive(PostgresVanilla written) {
        jdbc = JdbcClient.create(written.pool());
        ports = Ports.only(NotOffered.port(SharedContacts.class), PostgresDepth.naive(jdbc));
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
