package app.partymode.contacts.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.partymode.waits.LongestWait;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the console refuses to do. */
interface ConsoleRefusalsContract extends ConsoleOnAGraph {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE (n:PhoneNumber {number: 1})",
                "MATCH (n:User) SET n.username = 'x' RETURN n",
                "MATCH (n:User) SET n:Verified",
                "MATCH (n:User) REMOVE n.username",
                "MERGE (n:PhoneNumber {number: 1}) RETURN n",
                "MATCH (n) DETACH DELETE n",
                "MATCH ()-[r]->() DELETE r",
                "MATCH (n) FOREACH (x IN [1] | SET n.y = x)",
                "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
                "LOAD CSV WITH HEADERS FROM 'http://127.0.0.1:1/' AS line RETURN line",
                "UNWIND [1] AS x CALL (x) { CREATE (n:Tested {number: x}) } IN TRANSACTIONS RETURN 1",
                "UNWIND [1] AS x CALL (x) { RETURN x AS y } IN TRANSACTIONS RETURN y",
                "UNWIND [1] AS x CALL (x) { CREATE (n:Tested {number: x}) } RETURN 1",
                "CREATE INDEX evil IF NOT EXISTS FOR (n:User) ON (n.username)",
                "DROP INDEX update_at IF EXISTS",
                "CREATE CONSTRAINT evil IF NOT EXISTS FOR (n:User) REQUIRE n.username IS UNIQUE",
                "SHOW USERS",
                "SHOW DATABASES",
                "USE system SHOW USERS",
                "SHOW TRANSACTIONS",
                "SHOW SETTINGS",
                "SHOW INDEXES",
                "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
                "CREATE USER eve SET PASSWORD 'password123'",
                "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO 'password123'",
                "DROP DATABASE neo4j",
                "STOP DATABASE neo4j",
                "CALL dbms.listConfig()",
                "CALL dbms.listConfig() YIELD name, value RETURN name, value",
                "CALL dbms.components()",
                "CALL db.createLabel('Evil')",
                "CALL db.clearQueryCaches()",
                "CALL db.awaitIndexes(1)",
                "MATCH (n) CALL (n) { CALL dbms.components() YIELD name RETURN name } RETURN name",
                "RETURN COLLECT { CALL dbms.components() YIELD name RETURN name } AS names",
                "RETURN 1; RETURN 2",
                "RETURN 1; CREATE (n:PhoneNumber {number: 1})",
                "EXPLAIN CREATE (n:PhoneNumber {number: 1})",
                "PROFILE CREATE (n:PhoneNumber {number: 1})",
                "CYPHER 25 CREATE (n:PhoneNumber {number: 1})",
                "CYPHER 25 PROFILE CREATE (n:PhoneNumber {number: 1})",
                "PROFILE CYPHER 25 CREATE (n:PhoneNumber {number: 1})",
                "CYPHER 5 runtime=slotted CREATE (n:PhoneNumber {number: 1})",
                "/* RETURN 1 */ CREATE (n:PhoneNumber {number: 1})",
                "// RETURN 1\nCREATE (n:PhoneNumber {number: 1})",
                "/**/PROFILE/**/CREATE (n:PhoneNumber {number: 1})",
                "/* /* */ PROFILE // x\n CREATE (n:PhoneNumber {number: 1})",
                "MATCH (n) RETURN n UNION MATCH (n) SET n.evil = 1 RETURN n",
                "MATCH (n) WHERE EXISTS { MATCH (n) } CALL (n) { DELETE n } RETURN 1"
            })
    default void refusesWhatDoesMoreThanRead(String query) {
        for (Mode mode : Mode.values()) {
            Throwable refusal = catchThrowable(() -> ask(query, Map.of(), mode, false));
            // What is no Cypher in this version can't do anything either.
            assertThat(refusal).isInstanceOfAny(QueryRefused.class, CypherError.class);
        }
        assertThat(nodes()).isEqualTo(2);
        assertThat(graph().run("MATCH (n) WHERE n.evil IS NOT NULL OR n.y IS NOT NULL RETURN n.number AS x", Map.of()))
                .isEmpty();
        assertThat(graph().run("SHOW INDEXES YIELD name WHERE name = 'evil' RETURN name", Map.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE (n:PhoneNumber {number: 1})",
                "MATCH (n:User) SET n.username = 'x' RETURN n",
                "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
                "UNWIND [1] AS x CALL (x) { CREATE (n:Tested {number: x}) } IN TRANSACTIONS RETURN 1",
                "CREATE INDEX evil IF NOT EXISTS FOR (n:User) ON (n.username)",
                "USE other MATCH (n) RETURN n",
                "SHOW USERS",
                "SHOW TRANSACTIONS",
                "CALL dbms.components()",
                "RETURN 1; CREATE (n:PhoneNumber {number: 1})"
            })
    default void saysThatItRefuses(String query) {
        assertThatExceptionOfType(QueryRefused.class).isThrownBy(() -> run(query));
    }

    /** The second check, if a statement ever passed the first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE (n:PhoneNumber {number: 1})",
                "MATCH (n:User) SET n.username = 'x'",
                "MATCH (n) DETACH DELETE n",
                "CREATE INDEX evil IF NOT EXISTS FOR (n:User) ON (n.username)",
                "CALL db.createLabel('Evil')"
            })
    default void couldNotWriteEvenUnlookedAt(String query) {
        try (ReadTransaction reading = graph().readings().open(UUID.randomUUID(), "ana", LongestWait.LONGEST_WAIT)) {
            assertThat(catchThrowable(() -> reading.run(query, Map.of(), 10, new GraphElements())))
                    .isInstanceOf(GraphFailure.class);
        }
        assertThat(nodes()).isEqualTo(2);
    }
}
