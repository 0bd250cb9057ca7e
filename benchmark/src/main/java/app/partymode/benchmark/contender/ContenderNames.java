package app.partymode.benchmark.contender;

import java.util.List;

/** The rows' names, as the report has them. */
public final class ContenderNames {

    public static final String ARRAYS = "sorted arrays in Java";
    public static final String BOLT = "Neo4j over Bolt";
    public static final String EMBEDDED = "Neo4j embedded";
    public static final String SQL = "PostgreSQL";
    public static final String NAIVE_SQL = "PostgreSQL, naive SQL";
    public static final String TUNED_SQL = "PostgreSQL tuned (intarray)";

    public static final String REDIS = "Redis sets";
    public static final String SQLITE = "SQLite";
    public static final String LMDB = "LMDB";
    public static final String KUZU = "Kùzu";

    /** Those that the service can be run with. */
    public static final List<String> STORES = List.of(BOLT, EMBEDDED, SQL);

    /** SQL that is as quick as it could be made. */
    public static final List<String> TUNED = List.of(SQL, TUNED_SQL);

    /** Those that keep the rules of who sees whom, and tell updates; and the one that only asks otherwise what one of them has. */
    public static final List<String> OF_THE_SERVICE = List.of(BOLT, EMBEDDED, SQL, NAIVE_SQL);

    private ContenderNames() {}
}
