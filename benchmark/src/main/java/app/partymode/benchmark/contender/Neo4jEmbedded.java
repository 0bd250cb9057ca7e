package app.partymode.benchmark.contender;

import app.partymode.contacts.neo4j.embedded.EmbeddedGraph;
import java.util.Map;

/** The graph in this process, as a service on one machine may have it. The benchmark takes the service's place. */
final class Neo4jEmbedded extends Neo4jRow {

    private final TemporaryFolder folder;
    private final StoreSizes sizes;

    Neo4jEmbedded(TemporaryFolder folder, StoreSizes sizes) {
        super(Map.of(
                "contacts.neo4j.engine",
                "embedded",
                "contacts.neo4j.embedded.directory",
                folder.path().toString(),
                "contacts.neo4j.embedded.page-cache",
                sizes.cacheMegabytes() + "MB"));
        this.folder = folder;
        this.sizes = sizes;
    }

    @Override
    public String name() {
        return ContenderNames.EMBEDDED;
    }

    @Override
    public Footprint footprint() {
        GraphFiles.checkpoint(bean(EmbeddedGraph.class).database());
        return new Footprint(
                ProcessMemory.of(ProcessHandle.current().pid()),
                sizes.cacheBytes(),
                GraphFiles.bytes(folder),
                "the benchmark's own process: this graph, the sorted arrays and the social graph in one heap");
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "process",
                "the benchmark's own, without Bolt",
                "heap",
                Runtime.getRuntime().maxMemory() / (1024 * 1024) + " MB at most, with the benchmark in it",
                "page cache",
                sizes.cacheMegabytes() + " MB");
    }

    @Override
    public Plans plans() {
        return Plans.NONE; // its statements are those of the row over Bolt
    }
}
