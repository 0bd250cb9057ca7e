package app.partymode.benchmark.contender;

import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.ProfiledPlan;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Profiles what the adapters really ask: it listens to their statements in a wiring of its own and asks them again with PROFILE.
 * A plan of a copy of a statement could be the plan of something else.
 */
final class CypherPlans implements Plans {

    private final Map<String, Object> properties;
    private final Function<Wiring, Ports> ports;

    CypherPlans(Map<String, Object> properties) {
        this(properties, Wiring::ports);
    }

    /** @param ports what is asked, made of the adapters that are listened to */
    CypherPlans(Map<String, Object> properties, Function<Wiring, Ports> ports) {
        this.properties = properties;
        this.ports = ports;
    }

    @Override
    public List<Plan> of(Map<String, Consumer<Ports>> questions) {
        try (var adapters = new Wiring(properties, Neo4jRow.Adapters.class, Listening.class)) {
            var listener = adapters.bean(Listener.class);
            listener.heard.clear();
            Ports listened = ports.apply(adapters);
            questions.values().forEach(question -> question.accept(listened));
            Driver driver = adapters.bean(Driver.class);
            return listener.heard.stream().map(asked -> profile(driver, asked)).toList();
        }
    }

    private static Plan profile(Driver driver, Asked asked) {
        ProfiledPlan plan = driver.executableQuery(profiling(asked.statement().text()))
                .withParameters(values(asked.parameters()))
                .execute()
                .summary()
                .profile();
        var text = new StringBuilder();
        print(plan, 0, text);
        return new Plan(asked.statement().name(), hits(plan), "db hits", text.toString());
    }

    @SuppressWarnings("unchecked") // the driver takes nulls, which its signature does not say
    private static Map<String, Object> values(Map<String, ? extends @Nullable Object> parameters) {
        return (Map<String, Object>) parameters;
    }

    /** The option has its place behind the language's version, with which every file begins. */
    private static String profiling(String text) {
        return text.replaceFirst("CYPHER 25", "CYPHER 25 PROFILE");
    }

    private static long hits(ProfiledPlan plan) {
        return plan.dbHits()
                + plan.children().stream().mapToLong(CypherPlans::hits).sum();
    }

    private static void print(ProfiledPlan plan, int depth, StringBuilder text) {
        var details = plan.arguments().get("Details");
        text.append("  ".repeat(depth))
                .append("%s hits=%d rows=%d %s%n"
                        .formatted(
                                plan.operatorType(),
                                plan.dbHits(),
                                plan.records(),
                                details == null ? "" : details.asString().replaceAll("\\s+", " ")));
        plan.children().forEach(child -> print(child, depth + 1, text));
    }

    private record Asked(Statement statement, Map<String, ? extends @Nullable Object> parameters) {}

    /** Puts a listener between the adapters and their runner. */
    @Configuration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        static BeanPostProcessor listening() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Cypher cypher ? new Listener(cypher) : bean;
                }
            };
        }
    }

    static final class Listener implements Cypher {

        private final Cypher cypher;
        private final List<Asked> heard = new ArrayList<>();

        Listener(Cypher cypher) {
            this.cypher = cypher;
        }

        @Override
        public List<Row> read(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
            heard.add(new Asked(statement, parameters));
            return cypher.read(statement, parameters);
        }

        @Override
        public List<Row> write(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
            return cypher.write(statement, parameters);
        }

        @Override
        public <T extends @Nullable Object> T inTransaction(Function<Transaction, T> work) {
            return cypher.inTransaction(work);
        }
    }
}
