package app.partymode.benchmark.contender;

import app.partymode.benchmark.depth.Depth;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.shared.SharedContacts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A row's graph, asked for shared contacts by another statement than the service's. */
final class CypherVariant implements Contender {

    private final String name;
    private final Ports ports;
    private final Plans plans;

    private CypherVariant(String name, Ports ports, Plans plans) {
        this.name = name;
        this.ports = ports;
        this.plans = plans;
    }

    /**
     * All that are measured.
     *
     * @param properties by which the graph is reached for plans, which are told over Bolt alone; empty: it can't be
     */
    static List<Contender> all(Cypher cypher, Map<String, Object> properties) {
        return List.of(
                variant("lists, IN", cypher, properties, of -> SharedOfDocuments.inCypher(of, "variants/in-lists")),
                variant("lists, counted", cypher, properties, of -> SharedOfDocuments.inCypher(of, "variants/counted")),
                variant(
                        "lists, merged in Java",
                        cypher,
                        properties,
                        of -> SharedOfDocuments.inJava(of, "variants/both-lists")));
    }

    private static Contender variant(
            String name, Cypher cypher, Map<String, Object> properties, Function<Cypher, SharedContacts> shared) {
        Plans plans = properties.isEmpty()
                ? Plans.NONE
                : new CypherPlans(properties, adapters -> ports(shared.apply(adapters.bean(Cypher.class))));
        return new CypherVariant(name, ports(shared.apply(cypher)), plans);
    }

    private static Ports ports(SharedContacts shared) {
        return Ports.only(shared, NotOffered.port(Depth.class));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean readsAnotherRow() {
        return true;
    }

    @Override
    public Ports ports() {
        return ports;
    }

    @Override
    public void floor() {
        throw new NotOffered();
    }

    @Override
    public Footprint footprint() {
        throw new NotOffered();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public Plans plans() {
        return plans;
    }

    @Override
    public void close() {}
}
