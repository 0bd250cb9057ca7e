package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.contact;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.introductions.Introduction;
import app.partymode.contacts.users.Visibility;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link app.partymode.contacts.introductions.Introductions} promises. 1 asks about 9. */
public interface IntroductionsContract extends PortContract {

    private static Introduction by(int degree, Integer... introducers) {
        return new Introduction(
                degree, Arrays.stream(introducers).map(ContractFixture::contact).toList());
    }

    /** 1 and 9 are connected by 2, or by 3 with 4. */
    private ContractFixture town() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3, 4, 9);
        fixture.upload(1, 2, 3);
        fixture.upload(2, 1, 9);
        fixture.upload(3, 1, 4);
        fixture.upload(4, 3, 9);
        fixture.upload(9, 2, 4);
        return fixture;
    }

    private ContractFixture townWithout2() {
        ContractFixture fixture = town();
        fixture.delete(2);
        return fixture;
    }

    @Test
    default void namesTheContactsWhoKnowThePersonByNumber() {
        ContractFixture fixture = town();
        assertThat(fixture.introduction(1, 9)).isEqualTo(by(2, 2));
        fixture.upload(3, 1, 4, 9);
        fixture.upload(9, 2, 3, 4);
        assertThat(fixture.introduction(1, 9)).isEqualTo(by(2, 2, 3));
    }

    @Test
    default void namesTheContactsAtTheBeginningOfThreeStepsByTheNumberOfWays() {
        ContractFixture fixture = townWithout2();
        assertThat(fixture.introduction(1, 9)).isEqualTo(by(3, 3));
        fixture.signUp(5, 6);
        fixture.upload(1, 3, 5);
        fixture.upload(5, 1, 4, 6);
        fixture.upload(4, 3, 5, 9);
        fixture.upload(6, 5, 9);
        fixture.upload(9, 4, 6);
        assertThat(fixture.introduction(1, 9)).isEqualTo(by(3, 5, 3));
    }

    @Test
    default void callsThemAsTheReaderDoes() {
        ContractFixture fixture = town();
        fixture.uploadContacts(1, List.of(new Contact(ContractFixture.number(2), "Ben"), contact(3)));
        assertThat(fixture.introduction(1, 9).introducers())
                .containsExactly(new Contact(ContractFixture.number(2), "Ben"));
        fixture.uploadContacts(1, List.of(new Contact(ContractFixture.number(2), null), contact(3)));
        assertThat(fixture.introduction(1, 9).introducers())
                .containsExactly(new Contact(ContractFixture.number(2), null));
    }

    @Test
    default void takesOnlyStepsBetweenPeopleWhoHaveEachOther() {
        ContractFixture fixture = town();
        fixture.upload(9, 4);
        assertThat(fixture.introduction(1, 9)).as("9 does not have 2").isEqualTo(by(3, 3));
        fixture.upload(9, 2, 4);
        fixture.upload(2, 9);
        assertThat(fixture.introduction(1, 9)).as("2 does not have 1").isEqualTo(by(3, 3));
        fixture.upload(3, 1);
        assertThat(fixture.introduction(1, 9)).as("3 does not have 4").isEqualTo(Introduction.none());
    }

    @Test
    default void takesNoStepByOneWhoHides() {
        ContractFixture fixture = town();
        fixture.privacy(2, Visibility.NOBODY, Visibility.EVERYONE);
        assertThat(fixture.introduction(1, 9)).isEqualTo(by(3, 3));
        for (int hidden : new int[] {3, 4}) {
            fixture.privacy(hidden, Visibility.NOBODY, Visibility.CONTACTS);
            assertThat(fixture.introduction(1, 9)).isEqualTo(Introduction.none());
            fixture.privacy(hidden, Visibility.CONTACTS, Visibility.NOBODY);
            assertThat(fixture.introduction(1, 9)).isEqualTo(by(3, 3));
        }
    }

    @Test
    default void takesNoStepByOneWhoIntroducesNobody() {
        ContractFixture fixture = town();
        fixture.introduce(2, Visibility.NOBODY);
        assertThat(fixture.introduction(1, 9)).isEqualTo(by(3, 3));
        for (int step : new int[] {3, 4}) {
            fixture.introduce(step, Visibility.NOBODY);
            assertThat(fixture.introduction(1, 9)).isEqualTo(Introduction.none());
            fixture.introduce(step, Visibility.EVERYONE);
            assertThat(fixture.introduction(1, 9)).isEqualTo(by(3, 3));
        }
        fixture.introduce(1, Visibility.NOBODY);
        fixture.introduce(9, Visibility.NOBODY);
        assertThat(fixture.introduction(1, 9)).as("the ends").isEqualTo(by(3, 3));
    }

    /** Either of the two may have blocked the other, anywhere on the way. */
    @Test
    default void takesNoWayWithABlockBetweenAnyTwo() {
        int[][] pairs = {{1, 3}, {3, 4}, {4, 9}, {1, 4}, {3, 9}};
        ContractFixture fixture = townWithout2();
        for (int[] pair : pairs) {
            for (int[] blocking : new int[][] {pair, {pair[1], pair[0]}}) {
                fixture.block(blocking[0], blocking[1]);
                assertThat(fixture.introduction(1, 9)).isEqualTo(Introduction.none());
                fixture.block(blocking[0]);
                assertThat(fixture.introduction(1, 9)).isEqualTo(by(3, 3));
            }
        }
    }

    @Test
    default void answersFarForOneWhoIsNotConnected() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 9);
        assertThat(fixture.introduction(1, 9)).as("no books").isEqualTo(Introduction.none());
        fixture.upload(1, 5);
        fixture.upload(9, 5);
        assertThat(fixture.introduction(1, 9)).as("5 is no user").isEqualTo(Introduction.none());
    }

    @Test
    default void answersNothingForAnyoneWhoCouldNotBeSuggested() {
        ContractFixture fixture = town();
        fixture.privacy(9, Visibility.CONTACTS, Visibility.EVERYONE);
        assertThat(fixture.introduction(1, 9)).as("discoverable by contacts").isNull();
        fixture.privacy(9, Visibility.NOBODY, Visibility.EVERYONE);
        assertThat(fixture.introduction(1, 9)).as("hides").isNull();
        fixture.privacy(9, Visibility.EVERYONE, Visibility.EVERYONE);
        fixture.block(9, 1);
        assertThat(fixture.introduction(1, 9)).as("has blocked 1").isNull();
        fixture.block(9);
        fixture.block(1, 9);
        assertThat(fixture.introduction(1, 9)).as("blocked by 1").isNull();
        fixture.block(1);
        fixture.upload(1, 2, 3, 9);
        assertThat(fixture.introduction(1, 9)).as("in the book").isNull();
        fixture.upload(1, 2, 3);
        assertThat(fixture.introduction(1, 9)).isEqualTo(by(2, 2));
        fixture.delete(9);
        assertThat(fixture.introduction(1, 9)).as("gone").isNull();
        assertThat(fixture.introduction(1, 1)).as("the reader").isNull();
        assertThat(fixture.introduction(1, 8)).as("never signed up").isNull();
        assertThat(fixture.matcher().introductions().to(fixture.owner(1), "")).isEmpty();
    }

    /** A random history came to a user who took over a number that they had blocked. */
    @Test
    default void aUserWhoTakesABlockedNumberHasNotBlockedThemselves() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 7);
        fixture.block(7, 6);
        fixture.changeNumber(7, 6);
        assertThat(fixture.introduction(1, 6)).isEqualTo(Introduction.none());
    }
}
