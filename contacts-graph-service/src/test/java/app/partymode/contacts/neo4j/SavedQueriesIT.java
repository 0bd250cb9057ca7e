package app.partymode.contacts.neo4j;

import static app.partymode.contacts.neo4j.SavedQueryFixture.number;
import static app.partymode.contacts.neo4j.SavedQueryFixture.numbers;
import static app.partymode.contacts.neo4j.SavedQueryFixture.person;
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

/** What the saved queries answer over a small social graph. {@link Neo4jStatementsIT} looks at their plans. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedQueriesIT {

    private SavedQueryFixture fixture;

    @BeforeAll
    void moveIn() {
        fixture = new SavedQueryFixture();
    }

    /** All but those of {@link IntroductionQueriesIT}. */
    static Stream<String> ids() {
        return SavedQueries.packed().all().stream()
                .map(SavedQuery::id)
                .filter(id -> !IntroductionQueriesIT.IDS.contains(id));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void onlyReadsAndFindsSomething(String id) {
        assertThat(fixture.run(id, Map.of())).isNotEmpty();
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
        assertThat(fixture.people(id, "number")).containsExactlyInAnyOrder(3, 7, 8);
        assertThat(fixture.people(id, "number", "other", number(4))).isEmpty();
        assertThat(fixture.people(id, "number", "other", number(99))).isEmpty();
    }

    @Test
    void sharedOfTwoAreDrawn() {
        assertThat(fixture.paths("shared-of-two", "p")).containsExactlyInAnyOrder("1>3<2", "1>7<2", "1>8<2");
    }

    @ParameterizedTest
    @MethodSource("ofMany")
    void variantsOfManyAgree(String id) {
        assertThat(fixture.people(id, "number")).containsExactlyInAnyOrder(7, 8);
        assertThat(fixture.people(id, "number", "numbers", numbers(1, 2, 2, 1))).containsExactlyInAnyOrder(3, 7, 8);
        assertThat(fixture.people(id, "number", "numbers", numbers(4))).containsExactly(5);
        assertThat(fixture.people(id, "number", "numbers", numbers(1, 2, 99))).isEmpty();
        assertThat(fixture.people(id, "number", "numbers", numbers(1, 5))).isEmpty();
        assertThat(fixture.people(id, "number", "numbers", numbers())).isEmpty();
    }

    @Test
    void sharedOfManyAreDrawn() {
        assertThat(fixture.paths("shared-of-many", "paths"))
                .containsExactlyInAnyOrder("1>7", "2>7", "3>7", "1>8", "2>8", "3>8");
        assertThat(fixture.run("shared-of-many", Map.of("numbers", numbers(1, 99))))
                .isEmpty();
    }

    @Test
    void aNumberIsSeenFromBothSides() {
        assertThat(fixture.paths("who-has-this-number", "p", "number", number(7)))
                .containsExactlyInAnyOrder("1>7", "2>7", "3>7");
        assertThat(fixture.paths("contacts-of-this-number", "p"))
                .containsExactlyInAnyOrder("1>2", "1>3", "1>7", "1>8", "1>9")
                .startsWith(fixture.paths("contacts-of-this-number", "p", "limit", 1)
                        .getFirst())
                .last()
                .isNotEqualTo("1>2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"who-has-this-number", "contacts-of-this-number"})
    void theLimitHolds(String id) {
        assertThat(fixture.run(id, Map.of("limit", 1))).hasSize(1);
    }

    @Test
    void thoseWhoHaveEachOtherAreFound() {
        assertThat(fixture.paths("reciprocal-pairs", "p")).containsExactly("1>2>1");
        assertThat(fixture.paths("reciprocal-contacts", "there")).containsExactly("1>2");
        assertThat(fixture.paths("reciprocal-contacts", "back")).containsExactly("2>1");
    }

    @Test
    void friendsOfFriendsAreNotInTheOwnBook() {
        assertThat(fixture.paths("friends-of-friends", "paths")).containsExactly("1>3>4");
    }

    @Test
    void likenessIsCountedInSharedContacts() {
        assertThat(fixture.run("like-this-user", Map.of()))
                .extracting(row -> person(row.get("them").get("number")) + ": " + row.get("shares"))
                .containsExactly("2: 3", "3: 2");
    }

    @Test
    void pathsAreShortest() {
        assertThat(fixture.paths("shortest-path", "p")).containsExactly("1>3>4>5");
        assertThat(fixture.paths("shortest-path", "p", "from", number(9), "to", number(7)))
                .containsExactly("9<1>7");
        assertThat(fixture.paths("shortest-path", "p", "to", number(6))).isEmpty();
        assertThat(fixture.paths("introduction", "p")).containsExactly("1>3>4>5");
        assertThat(fixture.paths("introduction", "p", "from", number(5), "to", number(1)))
                .isEmpty();
    }

    @Test
    void numbersAreCounted() {
        assertThat(fixture.run("most-saved-numbers", Map.of("limit", 3)))
                .extracting(row -> person(row.get("number")) + " " + row.get("registered") + " " + row.get("books"))
                .containsExactly("7 FALSE 3", "8 FALSE 3", "3 TRUE 2");
        assertThat(fixture.people("worth-inviting", "number")).containsExactly(7, 8);
        assertThat(fixture.people("worth-inviting", "number", "atLeast", 1)).containsExactly(7, 8, 9);
        assertThat(fixture.people("isolated-users", "number")).containsExactly(6);
        assertThat(fixture.run("counts", Map.of()))
                .extracting(row -> row.get("what").asString() + " " + row.get("count"))
                .contains("numbers 9", "users 6", "contacts 13", "updates 8", "suppressed numbers 0");
    }

    @Test
    void communitiesHaveEachOther() {
        List<Record> groups = fixture.run("communities", Map.of());
        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().get("members").asList(member -> person(member.get("number"))))
                .containsExactlyInAnyOrder(1, 2);
        assertThat(fixture.paths("communities", "contacts")).containsExactlyInAnyOrder("1>2", "2>1");
        assertThat(fixture.run("communities", Map.of("atLeast", 4))).isEmpty();
    }

    @Test
    void ranksAreShownInBands() {
        assertThat(fixture.run("ranks", Map.of()))
                .extracting(row -> row.get("band").asString() + " " + row.get("users") + ": "
                        + row.get("members").asList(member -> person(member.get("number"))))
                .containsExactly("low 2: [3, 4]", "below the median 1: [2]", "the median and above 1: [1]");
        assertThat(fixture.paths("ranks", "contacts")).containsExactlyInAnyOrder("1>2", "2>1");
        assertThat(fixture.run("ranks", Map.of("limit", 1))
                        .getFirst()
                        .get("members")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void updatesComeNewestFirst() {
        assertThat(fixture.run("update-history", Map.of("number", number(2))))
                .extracting(row -> row.get("type").asString())
                .containsExactly("PARTY_STATUS", "RECIPROCAL", "JOINED");
        assertThat(fixture.run("update-history-of-user-id", Map.of()))
                .extracting(row -> row.get("p").asPath().end().get("type").asString())
                .containsExactly("PARTY_STATUS", "RECIPROCAL", "JOINED");
        assertThat(fixture.people("partying", "number")).containsExactly(2);
    }

    @Test
    void theModelIsShown() {
        assertThat(fixture.run("schema", Map.of())
                        .getFirst()
                        .get("nodes")
                        .asList(node -> node.asNode().labels().iterator().next()))
                .contains("PhoneNumber", "User", "Update");
        assertThat(fixture.run("properties", Map.of()))
                .extracting(row ->
                        row.get("label").asString() + "." + row.get("property").asString())
                .contains("PhoneNumber.number", "User.username", "Update.sequence");
    }
}
