package app.partymode.contacts.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.Owner;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.number.PhoneNumberParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryParserTest {

    private static final Owner ANA = new Owner("ana", new PhoneNumber(34600000001L));

    private final EntryParser parser = new EntryParser(new PhoneNumberParser());

    private static Contact contact(long digits, String name) {
        return new Contact(new PhoneNumber(digits), name);
    }

    @Test
    void readsLocalNumbersInTheOwnersRegion() {
        var read = parser.parse(ANA, List.of(new UploadEntry("600 11 12 22", "Ben")), null);
        assertThat(read.contacts()).containsExactly(contact(34600111222L, "Ben"));
    }

    @Test
    void readsLocalNumbersInTheGivenRegionRatherThanTheOwners() {
        var read = parser.parse(ANA, List.of(new UploadEntry("0171 1234567", null)), "DE");
        assertThat(read.contacts()).containsExactly(contact(491711234567L, null));
    }

    @Test
    void completesNumbersWithoutAreaCodeFromTheOwners() {
        var bia = new Owner("bia", new PhoneNumber(5521987651234L));
        assertThat(parser.parse(bia, List.of(new UploadEntry("98765-4321", "Caio")), "")
                        .contacts())
                .containsExactly(contact(5521987654321L, "Caio"));
        assertThat(parser.parseNumbers(bia, List.of("98765-4321"), "br"))
                .containsExactly(new PhoneNumber(5521987654321L));
    }

    /** With and without the 9 it is one line, also for an owner whose number an older version stored. */
    @Test
    void makesOneContactOfAnArgentineLineAndKnowsTheOwnersOwn() {
        var entries = List.of(
                new UploadEntry("351 234-5678", "Eva"),
                new UploadEntry("+54 9 351 234 5678", null),
                new UploadEntry("0351 15 234-5678", null),
                new UploadEntry("011 2345-6789", "me"),
                new UploadEntry("+54 9 11 2345 6789", "me"));
        for (long own : new long[] {541123456789L, 5491123456789L}) {
            var read = parser.parse(new Owner("ana", new PhoneNumber(own)), entries, null);
            assertThat(read.contacts()).containsExactly(contact(5493512345678L, "Eva"));
            assertThat(read.rejected()).extracting(Rejection::reason).containsExactly("own-number", "own-number");
        }
    }

    @Test
    void saysOfEachBadEntryWhereAndWhy() {
        var read = parser.parse(
                ANA,
                List.of(
                        new UploadEntry("+34600111222", "Ben"),
                        new UploadEntry("911", null),
                        new UploadEntry(null, "no number"),
                        new UploadEntry("600 000 001", "me")),
                null);
        assertThat(read.contacts()).hasSize(1);
        assertThat(read.rejected())
                .containsExactly(
                        new Rejection(1, "911", "too-short"),
                        new Rejection(2, null, "not-a-number"),
                        new Rejection(3, "600 000 001", "own-number"));
    }

    @Test
    void takesTheLastNameOfEntriesWithTheSameNumber() {
        var read = parser.parse(
                ANA, List.of(new UploadEntry("+34600111222", "first"), new UploadEntry("600111222", "last")), null);
        assertThat(read.contacts()).containsExactly(contact(34600111222L, "last"));
    }

    @Test
    void keepsTheNameWhereAnotherEntryWithTheSameNumberHasNone() {
        var read = parser.parse(
                ANA, List.of(new UploadEntry("+34600111222", "Ben"), new UploadEntry("600111222", " ")), null);
        assertThat(read.contacts()).containsExactly(contact(34600111222L, "Ben"));
    }

    @Test
    void passesOverWhatIsNoNumberAmongThoseToRemove() {
        assertThat(parser.parseNumbers(ANA, List.of("600 111 222", "x", "+1"), null))
                .containsExactly(new PhoneNumber(34600111222L));
    }

    @Test
    void mendsNamesThatCanNotBeStored() {
        assertThat(ContactName.clean(" a\u0000b\nc ")).isEqualTo("a b c");
        assertThat(ContactName.clean("\ud800x")).isEqualTo("\ufffdx");
        assertThat(ContactName.clean("مرحبا 🎉")).isEqualTo("مرحبا 🎉");
        assertThat(ContactName.clean(" \t ")).isNull();
        assertThat(ContactName.clean("🎉".repeat(300))).isEqualTo("🎉".repeat(200));
    }
}
