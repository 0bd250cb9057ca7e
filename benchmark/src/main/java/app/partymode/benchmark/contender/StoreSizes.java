package app.partymode.benchmark.contender;

/**
 * How much memory each store may use: the same for all that answer the same.
 *
 * @param cacheMegabytes of Neo4j's page cache, and of PostgreSQL's shared buffers
 * @param heapMegabytes of a Neo4j process
 */
public record StoreSizes(int cacheMegabytes, int heapMegabytes) {

    long cacheBytes() {
        return cacheMegabytes * 1024L * 1024L;
    }
}
