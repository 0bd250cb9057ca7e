package app.partymode.contacts.neo4j.embedded;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the graph in this process.
 *
 * @param directory where it keeps its data; one process at a time
 * @param pageCache how much of the data it holds in memory, beside the heap
 * @param transactionMemory how much of the heap all transactions may take together; 0 leaves it to Neo4j (70 % of the heap)
 * @param memoryPerTransaction how much of it one transaction may take; 0: all of it. One that would take more fails;
 *     the others go on
 * @param boltAddress host:port of a Bolt port for cypher-shell and the like; empty: none
 * @param boltPassword the password of the user neo4j there; empty: no authentication, so the address must be a loopback
 *     one
 */
@Validated
@ConfigurationProperties("contacts.neo4j.embedded")
public record EmbeddedGraphProperties(
        @NotNull @DefaultValue("data/neo4j") Path directory,
        @NotNull @DefaultValue("64MB") DataSize pageCache,
        @NotNull @DefaultValue("0B") DataSize transactionMemory,
        @NotNull @DefaultValue("128MB") DataSize memoryPerTransaction,
        @NotNull @DefaultValue("") String boltAddress,
        @NotNull @DefaultValue("") String boltPassword) {

    /** The defaults, with the data here. */
    public static EmbeddedGraphProperties in(Path directory) {
        return new EmbeddedGraphProperties(
                directory, DataSize.ofMegabytes(64), DataSize.ofBytes(0), DataSize.ofMegabytes(128), "", "");
    }

    @Override
    public String toString() {
        return "graph in " + directory;
    }
}
