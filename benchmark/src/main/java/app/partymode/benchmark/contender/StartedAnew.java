package app.partymode.benchmark.contender;

import app.partymode.contacts.neo4j.Cypher;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row of another process over its store, wired in this one as a service does when it starts. */
public final class StartedAnew implements Contender {

    private final String name;
    private final Wiring wiring;
    private final Runnable floor;

    private StartedAnew(String name, Wiring wiring, Runnable floor) {
        this.name = name;
        this.wiring = wiring;
        this.floor = floor;
    }

    /** @param properties as the row has handed them over */
    public static Contender of(String name, Map<String, Object> properties) {
        if (name.equals(ContenderNames.SQL)) {
            var wiring = new Wiring(properties, PostgresVanilla.Adapters.class);
            var jdbc = JdbcClient.create(wiring.bean(HikariDataSource.class));
            return new StartedAnew(
                    name,
                    wiring,
                    () -> jdbc.sql("SELECT 1").query(Integer.class).single());
        }
        var wiring = new Wiring(properties, Neo4jRow.Adapters.class);
        var cypher = wiring.bean(Cypher.class);
        return new StartedAnew(name, wiring, () -> Neo4jRow.least(cypher));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Ports ports() {
        return wiring.ports();
    }

    @Override
    public void floor() {
        floor.run();
    }

    @Override
    public Footprint footprint() {
        throw new NotOffered();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public void close() {
        wiring.close();
    }
}
