package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.contact;
import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.feed.Suppression;
import app.partymode.contacts.feed.Update.Type;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.Visibility;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.number.Respelling;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contacts that an older version stored under a former spelling of their line, of which each has one number today. */
public interface RespelledContactsContract extends LimitedDiscovery {

    PhoneNumber FORMER = new PhoneNumber(541123456789L);
    PhoneNumber LINE = new PhoneNumber(5491123456789L);

    private AddressBook respelled(ContractFixture fixture, Owner owner) {
        fixture.respell();
        AddressBook book = matcher().books().read(owner).book();
        fixture.respell();
        assertThat(matcher().books().read(owner).book()).isEqualTo(book);
        return book;
    }

    @Test
    default void findsBooksThatHaveANumberOfARange() {
        ContractFixture fixture = limited();
        fixture.upload(1, 5);
        fixture.upload(2, 4, 7);
        fixture.upload(3, 5, 6);
        fixture.sync(4, 1, 2, 3, 5, 6);
        assertThat(fixture.waiting(4)).containsExactly(5, 6);
        long first = number(5).digits();
        long last = number(6).digits();
        assertThat(matcher().books().withNumbersBetween(first, last, 0, 10))
                .containsExactly(fixture.owner(1), fixture.owner(3), fixture.owner(4));
        assertThat(matcher().books().withNumbersBetween(first, last, number(1).digits(), 1))
                .containsExactly(fixture.owner(3));
        assertThat(matcher()
                        .books()
                        .withNumbersBetween(number(8).digits(), number(9).digits(), 0, 10))
                .isEmpty();
    }

    @Test
    default void respellsAContactUnderItsName() {
        ContractFixture fixture = fixture();
        fixture.uploadContacts(1, List.of(contact(2), new Contact(FORMER, "Ana")));
        assertThat(respelled(fixture, fixture.owner(1)))
                .isEqualTo(AddressBook.of(2, List.of(contact(2), new Contact(LINE, "Ana"))));
    }

    @Test
    default void makesOneContactOfTwoSpellingsAndKeepsAName() {
        ContractFixture fixture = fixture();
        fixture.uploadContacts(1, List.of(new Contact(FORMER, "Ana"), new Contact(LINE, "Anita")));
        fixture.uploadContacts(2, List.of(new Contact(FORMER, "Ana"), new Contact(LINE, null)));
        assertThat(respelled(fixture, fixture.owner(1)))
                .isEqualTo(AddressBook.of(2, List.of(new Contact(LINE, "Anita"))));
        assertThat(respelled(fixture, fixture.owner(2)))
                .isEqualTo(AddressBook.of(2, List.of(new Contact(LINE, "Ana"))));
    }

    @Test
    default void respellsDeferredContactsInTheirPlaceWithoutBudget() {
        ContractFixture fixture = limited();
        var matched = new PhoneNumber(FORMER.digits() + 1);
        var matchedLine = new PhoneNumber(LINE.digits() + 1);
        fixture.syncContacts(1, List.of(contact(2), contact(3), new Contact(matched, null)));
        fixture.syncContacts(
                1,
                List.of(
                        contact(2),
                        contact(3),
                        new Contact(matched, null),
                        contact(4),
                        new Contact(FORMER, "Ana"),
                        new Contact(matchedLine, "Ben")));
        AddressBook book = respelled(fixture, fixture.owner(1));
        assertThat(book.contacts().values()).containsExactly(contact(2), contact(3), new Contact(matchedLine, "Ben"));
        assertThat(book.deferred()).containsExactly(contact(4), new Contact(LINE, "Ana"));
    }

    @Test
    default void leavesTheOwnersLineOut() {
        ContractFixture fixture = fixture();
        for (PhoneNumber own : List.of(FORMER, LINE)) {
            var owner = new Owner("of " + own.digits(), own);
            PhoneNumber other = own.equals(FORMER) ? LINE : FORMER;
            var friend = new PhoneNumber(FORMER.digits() + 1);
            fixture.syncAs(owner, contact(2), new Contact(other, "me"), new Contact(friend, "Ana"));
            assertThat(respelled(fixture, owner).entries()).containsOnlyKeys(number(2), Respelling.of(friend));
        }
    }

    @Test
    default void leavesASuppressedLineOut() {
        ContractFixture fixture = fixture();
        fixture.send(new Suppression(LINE.digits(), 1, true));
        while (matcher().suppressed().leaveBooks(2)) {}
        fixture.uploadContacts(1, List.of(contact(2), new Contact(FORMER, "Ana")));
        assertThat(respelled(fixture, fixture.owner(1)).entries()).containsOnlyKeys(number(2));
    }

    @Test
    default void tellsTheOwnerWhomItMakesAMatch() {
        ContractFixture fixture = fixture();
        fixture.uploadContacts(1, List.of(new Contact(FORMER, "Ana")));
        fixture.send(ContractFixture.event(new Profile(
                "ana",
                LINE,
                1,
                "Ana",
                true,
                null,
                Visibility.EVERYONE,
                Visibility.CONTACTS,
                Visibility.CONTACTS,
                Set.of(),
                ContractFixture.NOON,
                ContractFixture.NOON)));
        long before = fixture.head();
        assertThat(fixture.matches(1)).isEmpty();

        fixture.respell();

        assertThat(fixture.matches(1)).extracting(match -> match.number()).containsExactly(LINE);
        assertThat(fixture.updates(1, before)).singleElement().satisfies(update -> {
            assertThat(update.type()).isEqualTo(Type.JOINED);
            assertThat(update.number()).isEqualTo(LINE);
        });
    }
}
