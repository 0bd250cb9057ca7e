package app.partymode.contacts.neo4j;

import static app.partymode.contacts.neo4j.SavedQueryTown.number;
import static app.partymode.contacts.neo4j.SavedQueryTown.numbers;
import static app.partymode.contacts.neo4j.SavedQueryTown.person;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.console.SavedQueries;
import app.partymode.contacts.console.SavedQuery;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Record;

/** What the saved queries answer in a small town. {@link Neo4jStatementsIT} looks at their plans. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedQueriesIT {

    private SavedQueryTown town;

    @BeforeAll
    void moveIn() {
        town = new SavedQueryTown();
    }

    static Stream<String> ids() {
        return SavedQueries.packed().all().stream().map(SavedQuery::id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void onlyReadsAndFindsSomething(String id) {
        assertThat(town.run(id, Map.of())).isNotEmpty();
    }

    static Stream<String> ofTwo() {
        return ids().filter(id -> id.startsWith("shared-of-two-"));
    }

    static Stream<String> ofMany() {
        return ids().filter(id -> id.startsWith("shared-of-many-"));
    }

    @ParameterizedTest
    @MethodSource("ofTwo")
    void variantsOfTwoAgree(String id) {
        assertThat(town.people(id, "number")).containsExactlyInAnyOrder(3, 7, 8);
        assertThat(town.people(id, "number", "other", number(4))).isEmpty();
        assertThat(town.people(id, "number", "other", number(99))).isEmpty();
    }

    @Test
    void sharedOfTwoAreDrawn() {
        assertThat(town.paths("shared-of-two", "p")).containsExactlyInAnyOrder("1>3<2", "1>7<2", "1>8<2");
    }

    @ParameterizedTest
    @MethodSource("ofMany")
    void variantsOfManyAgree(String id) {
        assertThat(town.people(id, "number")).containsExactlyInAnyOrder(7, 8);
        assertThat(town.people(id, "number", "numbers", numbers(1, 2, 2, 1))).containsExactlyInAnyOrder(3, 7, 8);
        assertThat(town.people(id, "number", "numbers", numbers(4))).containsExactly(5);
        assertThat(town.people(id, "number", "numbers", numbers(1, 2, 99))).isEmpty();
        assertThat(town.people(id, "number", "numbers", numbers(1, 5))).isEmpty();
        assertThat(town.people(id, "number", "numbers", numbers())).isEmpty();
    }

    @Test
    void sharedOfManyAreDrawn() {
        assertThat(town.paths("shared-of-many", "paths"))
                .containsExactlyInAnyOrder("1>7", "2>7", "3>7", "1>8", "2>8", "3>8");
        assertThat(town.run("shared-of-many", Map.of("numbers", numbers(1, 99))))
                .isEmpty();
    }

    @Test
    void aNumberIsSeenFromBothSides() {
        assertThat(town.paths("who-has-this-number", "p", "number", number(7)))
                .containsExactlyInAnyOrder("1>7", "2>7", "3>7");
        assertThat(town.paths("whom-this-number-has", "p"))
                .containsExactlyInAnyOrder("1>2", "1>3", "1>7", "1>8", "1>9")
                .startsWith(town.paths("whom-this-number-has", "p", "limit", 1).getFirst())
                .last()
                .isNotEqualTo("1>2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"who-has-this-number", "whom-this-number-has"})
    void theLimitHolds(String id) {
        assertThat(town.run(id, Map.of("limit", 1))).hasSize(1);
    }

    @Test
    void thoseWhoHaveEachOtherAreFound() {
        assertThat(town.paths("reciprocal-pairs", "p")).containsExactly("1>2>1");
        assertThat(town.paths("reciprocal-contacts", "there")).containsExactly("1>2");
        assertThat(town.paths("reciprocal-contacts", "back")).containsExactly("2>1");
    }

    @Test
    void friendsOfFriendsAreThoseWhomOneDoesNotHave() {
        assertThat(town.paths("friends-of-friends", "paths")).containsExactly("1>3>4");
    }

    @Test
    void likenessIsCountedInSharedContacts() {
        assertThat(town.run("like-this-user", Map.of()))
                .extracting(row -> person(row.get("them").get("number")) + ": " + row.get("shares"))
                .containsExactly("2: 3", "3: 2");
    }

    @Test
    void pathsAreShortest() {
        assertThat(town.paths("shortest-path", "p")).containsExactly("1>3>4>5");
        assertThat(town.paths("shortest-path", "p", "from", number(9), "to", number(7)))
                .containsExactly("9<1>7");
        assertThat(town.paths("shortest-path", "p", "to", number(6))).isEmpty();
        assertThat(town.paths("introduction", "p")).containsExactly("1>3>4>5");
        assertThat(town.paths("introduction", "p", "from", number(5), "to", number(1)))
                .isEmpty();
    }

    @Test
    void numbersAreCounted() {
        assertThat(town.run("most-saved-numbers", Map.of("limit", 3)))
                .extracting(row -> person(row.get("number")) + " " + row.get("registered") + " " + row.get("books"))
                .containsExactly("7 FALSE 3", "8 FALSE 3", "3 TRUE 2");
        assertThat(town.people("worth-inviting", "number")).containsExactly(7, 8);
        assertThat(town.people("worth-inviting", "number", "atLeast", 1)).containsExactly(7, 8, 9);
        assertThat(town.people("isolated-users", "number")).containsExactly(6);
        assertThat(town.run("counts", Map.of()))
                .extracting(row -> row.get("what").asString() + " " + row.get("count"))
                .contains("numbers 9", "users 6", "contacts 13", "updates 7", "suppressed numbers 0");
    }

    @Test
    void communitiesHaveEachOther() {
        List<Record> groups = town.run("communities", Map.of());
        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().get("members").asList(member -> person(member.get("number"))))
                .containsExactlyInAnyOrder(1, 2);
        assertThat(town.paths("communities", "contacts")).containsExactlyInAnyOrder("1>2", "2>1");
        assertThat(town.run("communities", Map.of("atLeast", 4))).isEmpty();
    }

    @Test
    void updatesComeNewestFirst() {
        assertThat(town.run("update-history", Map.of("number", number(2))))
                .extracting(row -> row.get("type").asString())
                .containsExactly("PARTY_STATUS", "JOINED");
        assertThat(town.run("update-history-of-user-id", Map.of()))
                .extracting(row -> row.get("p").asPath().end().get("type").asString())
                .containsExactly("PARTY_STATUS", "JOINED");
        assertThat(town.people("partying", "number")).containsExactly(2);
    }

    @Test
    void theModelIsTold() {
        assertThat(town.run("schema", Map.of())
                        .getFirst()
                        .get("nodes")
                        .asList(node -> node.asNode().labels().iterator().next()))
                .contains("PhoneNumber", "User", "Update");
        assertThat(town.run("properties", Map.of()))
                .extracting(row ->
                        row.get("label").asString() + "." + row.get("property").asString())
                .contains("PhoneNumber.number", "User.username", "Update.sequence");
    }
}
