package app.partymode.operations.matcher;

import app.partymode.localstores.LocalNeo4j;
import app.partymode.localstores.LocalPostgres;
import app.partymode.operations.matcher.neo4j.Neo4jStores;
import app.partymode.operations.matcher.postgresql.PostgresStores;
import app.partymode.progress.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;

/** The servers that the tests share, empty. */
public final class Servers {

    private static final class Neo4j {
        static final LocalNeo4j SERVER = LocalNeo4j.temporary();
        static final MatcherStore STORE = Neo4jStores.at(SERVER.uri(), "", "");
    }

    private static final class Postgres {
        static final LocalPostgres SERVER = LocalPostgres.temporary();
        static final MatcherStore STORE = PostgresStores.at(SERVER.uri(), "", "");

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }

    private Servers() {}

    public static MatcherStore neo4j() {
        Neo4j.STORE.clear();
        return Neo4j.STORE;
    }

    public static String neo4jUri() {
        return Neo4j.SERVER.uri();
    }

    public static MatcherStore postgres() {
        Postgres.STORE.clear();
        var feed = CanonicalRow.parse("""
            {"id": "0badcafe", "cursorSecret": "secret", "position": 0, "head": 0, "floor": 0, "epoch": 0, "complete": false}
            """);
        Postgres.STORE.writeFeed(feed);
        return Postgres.STORE;
    }

    public static String postgresUrl() {
        return Postgres.SERVER.uri();
    }

    public static Progress silent() {
        return new Progress(new PrintWriter(new StringWriter()), false);
    }
}
