package app.partymode.contacts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.Owner;
import java.util.UUID;

/** What a store of the first version held, as the tests of upgrades write it, and what later versions must still answer. */
public final class FirstVersion {

    public static final String ME = new UUID(0, 1).toString();
    public static final String FRIEND = new UUID(0, 2).toString();

    private FirstVersion() {}

    public static void assertAnsweredBy(Matcher matcher) {
        var owner = new Owner(ME, ContractFixture.number(1));
        assertThat(matcher.books().read(owner).book().version()).isEqualTo(5);
        assertThat(matcher.matches().of(owner)).singleElement().satisfies(match -> {
            assertThat(match.userId()).isEqualTo(FRIEND);
            assertThat(match.name()).isEqualTo("Benny");
        });
        assertThat(matcher.updates().read(owner, 0, 1, 10).updates())
                .singleElement()
                .satisfies(update -> assertThat(update.username()).isEqualTo("Cleo"));
        assertThat(matcher.feed().feed().cursorSecret()).as("made by V005").hasSize(72);
        // what V003 added comes with a rebuild
        assertThat(matcher.feed().feed().complete()).isFalse();
        assertThat(matcher.feed().feed().position()).isEqualTo(3);
    }
}
