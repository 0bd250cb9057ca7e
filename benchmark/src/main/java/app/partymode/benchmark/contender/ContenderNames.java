package app.partymode.benchmark.contender;

import java.util.List;

/** The rows' names, as the report has them. */
public final class ContenderNames {

    public static final String ARRAYS = "sorted arrays in Java";
    public static final String BOLT = "Neo4j over Bolt";
    public static final String EMBEDDED = "Neo4j embedded";
    public static final String SQL = "PostgreSQL";
    public static final String TUNED_SQL = "PostgreSQL tuned (intarray)";

    /** Those that the service can be run with. */
    public static final List<String> STORES = List.of(BOLT, EMBEDDED, SQL);

    private ContenderNames() {}
}
