package app.partymode.contacts.neo4j;

import static app.partymode.contacts.neo4j.SavedQueryFixture.number;
import static app.partymode.contacts.neo4j.SavedQueryFixture.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.users.Visibility;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The saved queries that draw introductions and circles, over people who have each other. */
class IntroductionQueriesIT {

    static final List<String> IDS = List.of("introductions", "circle");

    private ContractFixture people;
    private final SavedQueryFixture fixture = new SavedQueryFixture(this::moveIn);

    /** 1, 2 and 3 have each other; from 1 to 5 it is three steps by 2 or 3, then 4. */
    private void moveIn(ContractFixture fixture) {
        fixture.signUp(1, 2, 3, 4, 5);
        fixture.upload(1, 2, 3);
        fixture.upload(2, 1, 3, 4);
        fixture.upload(3, 1, 2, 4);
        fixture.upload(4, 2, 3, 5);
        fixture.upload(5, 4);
        people = fixture;
    }

    @Test
    void theChainsOfAnIntroductionAreDrawn() {
        assertThat(fixture.paths("introductions", "p", "to", number(4))).containsExactlyInAnyOrder("1>2>4", "1>3>4");
        assertThat(fixture.paths("introductions", "p")).containsExactlyInAnyOrder("1>2>4>5", "1>3>4>5");
        people.introduce(2, Visibility.NOBODY);
        assertThat(fixture.paths("introductions", "p")).containsExactly("1>3>4>5");
        people.block(3, 4);
        assertThat(fixture.paths("introductions", "p")).isEmpty();
    }

    @Test
    void theCircleIsDrawnWithItsGuests() {
        assertThat(fixture.paths("circle", "guests", "host", number(1), "guests", numbers(2)))
                .containsExactly("3>2");
        assertThat(fixture.run("circle", Map.of("host", number(4), "guests", numbers(2, 3))))
                .isEmpty();
        people.block(3, 2);
        assertThat(fixture.run("circle", Map.of("host", number(1), "guests", numbers(2))))
                .isEmpty();
    }
}
