package app.partymode.benchmark.contender;

import java.util.Map;
import org.neo4j.driver.Driver;

/** The graph in a server of its own process, as the service reaches it by default. */
final class Neo4jBolt extends Neo4jRow {

    private final Neo4jServer server;
    private final TemporaryFolder folder;
    private final StoreSizes sizes;

    Neo4jBolt(TemporaryFolder folder, StoreSizes sizes) {
        this(new Neo4jServer(folder, sizes), folder, sizes);
    }

    private Neo4jBolt(Neo4jServer server, TemporaryFolder folder, StoreSizes sizes) {
        super(properties(server));
        this.server = server;
        this.folder = folder;
        this.sizes = sizes;
    }

    private static Map<String, Object> properties(Neo4jServer server) {
        return Map.of("spring.neo4j.uri", server.uri());
    }

    @Override
    public String name() {
        return ContenderNames.BOLT;
    }

    @Override
    public Footprint footprint() {
        server.checkpoint();
        return new Footprint(
                ProcessMemory.ofTree(server.pid()),
                sizes.cacheBytes(),
                GraphFiles.bytes(folder),
                "the server's process, its heap and page cache included");
    }

    @Override
    public Map<String, String> settings() {
        var version = bean(Driver.class)
                .executableQuery("CALL dbms.components() YIELD name, versions, edition RETURN *")
                .execute()
                .records()
                .getFirst();
        return Map.of(
                "server",
                        version.get("name").asString() + " "
                                + version.get("versions").get(0).asString() + " "
                                + version.get("edition").asString(),
                "process", "its own, reached over the loopback interface",
                "heap", sizes.heapMegabytes() + " MB at most",
                "page cache", sizes.cacheMegabytes() + " MB");
    }

    @Override
    public Plans plans() {
        return new CypherPlans(boltProperties());
    }

    @Override
    Map<String, Object> boltProperties() {
        return properties(server);
    }

    @Override
    public void close() {
        super.close();
        server.close();
    }
}
