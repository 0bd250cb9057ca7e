package app.partymode.operations.matcher;

import app.partymode.localstores.LocalNeo4j;
import app.partymode.localstores.LocalPostgres;
import app.partymode.operations.matcher.neo4j.Neo4jStores;
import app.partymode.operations.matcher.postgresql.PostgresStores;
import app.partymode.progress.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** A Neo4j and a PostgreSQL that tests share, empty. They start when first needed. */
public enum Servers {
    /** The backups' own: they run beside the other tests. */
    OF_BACKUPS,
    OF_ALL_OTHERS;

    private final Supplier<LocalNeo4j> neo4j = SingletonSupplier.of(LocalNeo4j::temporary);
    private final Supplier<MatcherStore> graph =
            SingletonSupplier.of(() -> Neo4jStores.at(neo4j.get().uri(), "", ""));
    private final Supplier<LocalPostgres> postgres = SingletonSupplier.of(Servers::startPostgres);
    private final Supplier<MatcherStore> tables =
            SingletonSupplier.of(() -> PostgresStores.at(postgres.get().uri(), "", ""));

    private static LocalPostgres startPostgres() {
        var server = LocalPostgres.temporary();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    public MatcherStore neo4j() {
        graph.get().clear();
        return graph.get();
    }

    public String neo4jUri() {
        return neo4j.get().uri();
    }

    public MatcherStore postgres() {
        tables.get().clear();
        var feed = CanonicalRow.parse("""
            {"id": "0badcafe", "cursorSecret": "secret", "position": 0, "head": 0, "floor": 0, "epoch": 0, "complete": false}
            """);
        tables.get().writeFeed(feed);
        return tables.get();
    }

    public String postgresUrl() {
        return postgres.get().uri();
    }

    public static Progress silent() {
        return new Progress(new PrintWriter(new StringWriter()), false);
    }
}
