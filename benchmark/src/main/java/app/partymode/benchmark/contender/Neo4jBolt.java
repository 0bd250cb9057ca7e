package app.partymode.benchmark.contender;

import java.util.Map;
import org.neo4j.driver.Driver;

/** The graph in a server of its own process, as the service reaches it by default. */
final class Neo4jBolt implements Contender {

    private final Folder folder;
    private final StoreSizes sizes;
    private final Neo4jServer server;
    private final Neo4jAdapters adapters;

    Neo4jBolt(Folder folder, StoreSizes sizes) {
        this.folder = folder;
        this.sizes = sizes;
        this.server = new Neo4jServer(folder, sizes);
        this.adapters = new Neo4jAdapters(properties());
    }

    private Map<String, Object> properties() {
        return Map.of("spring.neo4j.uri", server.uri());
    }

    @Override
    public String name() {
        return Rows.BOLT;
    }

    @Override
    public Ports ports() {
        return adapters.ports();
    }

    @Override
    public void floor() {
        adapters.floor();
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
        var version = driver().executableQuery("CALL dbms.components() YIELD name, versions, edition RETURN *")
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
        return new CypherPlans(properties());
    }

    private Driver driver() {
        return adapters.bean(Driver.class);
    }

    @Override
    public void close() {
        adapters.close();
        server.close();
    }
}
