package app.partymode.benchmark.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.kernel.impl.transaction.log.checkpoint.CheckPointer;
import org.neo4j.kernel.impl.transaction.log.checkpoint.SimpleTriggerInfo;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** A graph's files on disk. */
final class GraphFiles {

    private GraphFiles() {}

    /** Nodes, edges, properties and indexes, after a checkpoint; not the transaction logs. */
    static long bytes(TemporaryFolder folder) {
        return folder.below("data/databases/neo4j").bytes();
    }

    /** Brings all files to what has been committed. There is no procedure for it in the community edition. */
    static void checkpoint(GraphDatabaseService database) {
        try {
            ((GraphDatabaseAPI) database)
                    .getDependencyResolver()
                    .resolveDependency(CheckPointer.class)
                    .forceCheckPoint(new SimpleTriggerInfo("benchmark"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
