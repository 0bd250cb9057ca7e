package app.partymode.client;

import static app.partymode.client.Expect.equal;
import static app.partymode.client.Problems.isRefused;

import app.partymode.client.generated.ApiException;
import app.partymode.client.generated.model.AddressBookUpload;
import app.partymode.client.generated.model.ContactEntry;
import app.partymode.client.generated.model.ProblemType;
import app.partymode.client.generated.model.Rejection;
import app.partymode.client.generated.model.SetPartyStatus;
import app.partymode.client.generated.model.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Two friends, from signup to deletion. Arguments: the address of the service, the code of the numbers, three numbers that no person has. */
final class Story {

    /** Ten for each second. */
    private static final int MOST_TRIES = 1_200;

    private final Person ana;
    private final Person ben;
    private final String cemsNumber;

    private Story(Person ana, Person ben, String cemsNumber) {
        this.ana = ana;
        this.ben = ben;
        this.cemsNumber = cemsNumber;
    }

    public static void main(String[] arguments) throws Exception {
        Person ana = Person.signUp(arguments[0], arguments[2], "Ana", arguments[1]);
        Person ben = Person.signUp(arguments[0], arguments[3], "Ben", arguments[1]);
        Story story = new Story(ana, ben, arguments[4]);
        // The cursor comes before the upload: nothing that happens in between is missed.
        String cursor = ana.contacts().readUpdates(null, null, null, null, null).getNext();
        story.uploadsBooks();
        story.readsAParty(cursor);
        story.sharesAndBlocks();
        story.deletes();
        System.out.println("The story of the Java client holds.");
    }

    private void uploadsBooks() throws ApiException, IOException {
        var book = new AddressBookUpload()
                .addContactsItem(new ContactEntry().phoneNumber(ben.number()).name("Benny"))
                .addContactsItem(new ContactEntry().phoneNumber(cemsNumber))
                .addContactsItem(new ContactEntry().phoneNumber("911"));
        var result = ana.contacts().replaceAddressBook(book, null, null);
        equal(2, result.getAdded());
        equal(Rejection.ReasonEnum.TOO_SHORT, result.getRejected().get(0).getReason());

        String cards = card("Anita", ana.number()) + card("Cem", cemsNumber);
        equal(2, ben.contacts().uploadVCards(cards, null, null).getAdded());
        String file = Files.readString(ben.contacts().downloadVCards(null).toPath());
        equal(true, file.contains("VERSION:4.0"));

        var match = ana.contacts().readMatches().getMatches().get(0);
        equal(
                List.of(ben.number(), "Benny", "Ben"),
                List.of(match.getPhoneNumber(), match.getName(), match.getUsername()));
        equal(true, match.getReciprocal());
    }

    private static String card(String name, String number) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:" + name + "\r\nTEL:" + number + "\r\nEND:VCARD\r\n";
    }

    private void readsAParty(String cursor) throws ApiException, InterruptedException {
        ben.me().setPartyStatus(new SetPartyStatus().partying(true).message("On the roof 🎉"));
        var updates = new Updates(ana.client(), cursor);
        Update begun = updates.await(update -> update.getType() == Update.TypeEnum.PARTY_STATUS);
        equal("On the roof 🎉", begun.getPartyStatus().getMessage());
        ben.me().endPartyStatus();
        // What happened while there was no stream is told after the reconnection.
        Update ended = updates.await(update -> update.getType() == Update.TypeEnum.PARTY_STATUS);
        equal(null, ended.getPartyStatus());
    }

    private void sharesAndBlocks() throws ApiException, InterruptedException {
        var shared = ana.contacts().readSharedContacts(ben.number());
        equal(cemsNumber, shared.getContacts().get(0).getPhoneNumber());
        isRefused(ProblemType.NOT_RECIPROCAL, () -> ana.contacts().readSharedContacts(cemsNumber));
        ana.me().block(ben.number());
        equal(List.of(ben.number()), ana.me().listBlocks().getBlocks());
        // A block is an event of the user-service: it reaches the matches a moment later.
        for (int tries = 0; !ana.contacts().readMatches().getMatches().isEmpty(); tries++) {
            equal(true, tries < MOST_TRIES);
            Thread.sleep(100);
        }
        isRefused(ProblemType.NOT_RECIPROCAL, () -> ana.contacts().readSharedContacts(ben.number()));
    }

    private void deletes() throws ApiException {
        for (Person person : List.of(ana, ben)) {
            person.me().deleteMe();
            isRefused(ProblemType.UNAUTHORIZED, () -> person.me().readMe());
        }
    }
}
