package app.partymode.contacts.addressbook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.UploadEntry;
import app.partymode.httpapi.problem.InvalidRequest;
import app.partymode.phoneauth.number.PhoneNumber;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VCardsTest {

    private final VCards vCards = new VCards();

    private List<UploadEntry> read(String text) {
        return vCards.read(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), null);
    }

    @Test
    void readsEveryNumberOfEveryCard() {
        assertThat(read("""
            BEGIN:VCARD
            VERSION:3.0
            FN:Ana Pérez
            TEL;TYPE=CELL:600 111 222
            TEL;TYPE=HOME:+34 910 000 000
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            N:Yılmaz;Cem;;;
            TEL:0532 111 22 33
            END:VCARD
            """))
                .containsExactly(
                        new UploadEntry("600 111 222", "Ana Pérez"),
                        new UploadEntry("+34 910 000 000", "Ana Pérez"),
                        new UploadEntry("0532 111 22 33", "Cem Yılmaz"));
    }

    private static final String TWO_CARDS = """
        BEGIN:VCARD
        VERSION:3.0
        FN:Ann
        TEL:+34655125011
        END:VCARD
        BEGIN:VCARD
        VERSION:3.0
        FN:Ben
        TEL:+34655125012
        END:VCARD
        """;

    @Test
    void endsACardWhereTheNextBegins() {
        assertThat(read(TWO_CARDS.replaceFirst("END:VCARD\n", "")))
                .containsExactly(new UploadEntry("+34655125011", "Ann"), new UploadEntry("+34655125012", "Ben"));
    }

    /** Where a cut falls between two cards, the file does not show that one is missing. */
    @Test
    void refusesAFileThatIsCutAtAnyByteButBetweenTwoCards() {
        byte[] file = "%1$s%1$s".formatted(TWO_CARDS).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        String text = new String(file, StandardCharsets.UTF_8);
        for (int end = 0; end < file.length; end++) {
            byte[] cut = Arrays.copyOf(file, end);
            if (text.substring(0, end).stripTrailing().endsWith("END:VCARD")) {
                assertThat(vCards.read(cut, null)).as("cut at %s", end).isNotEmpty();
            } else {
                assertThatThrownBy(() -> vCards.read(cut, null))
                        .as("cut at %s", end)
                        .isInstanceOfAny(CutOffVCard.class, InvalidRequest.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"B", "BEGIN:VCAR", "FN:Ben\nTEL:+34655125012\nEND:VCARD\n", "hello"})
    void refusesARestOfACardBesideWholeOnes(String rest) {
        assertThatThrownBy(() -> read(TWO_CARDS + rest)).isInstanceOf(CutOffVCard.class);
        assertThatThrownBy(() -> read(rest + "\n" + TWO_CARDS)).isInstanceOf(CutOffVCard.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n", "\u001a", "\u0000\u0000", "END:VCARD\n", " \t\n"})
    void passesOverPaddingAfterTheLastCard(String padding) {
        assertThat(read(TWO_CARDS + padding)).hasSize(2);
    }

    @Test
    void readsFilesThatWereConcatenatedWithoutALineBreak() {
        String file = TWO_CARDS.strip();
        assertThat(read(file + file)).hasSize(4);
        assertThat(read("\uFEFF" + file + "\uFEFF" + file)).hasSize(4);
    }

    @Test
    void takesNoContinuedLineForTheEndOfACard() {
        assertThat(read("""
            BEGIN:VCARD
            VERSION:3.0
            NOTE:a note
             END:VCARD
             BEGIN:VCARD
            FN:Ann
            TEL:+34655125011
            END:VCARD
            """)).containsExactly(new UploadEntry("+34655125011", "Ann"));
    }

    @Test
    void losesNoCardAfterAQuotedPrintableValueThatDoesNotEnd() {
        String open =
                "BEGIN:VCARD\nVERSION:2.1\nFN:Cem\nTEL:+34655125013\nNOTE;ENCODING=QUOTED-PRINTABLE:a=\nEND:VCARD\n";
        assertThat(read(open + TWO_CARDS)).hasSize(3).startsWith(new UploadEntry("+34655125013", "Cem"));
    }

    @Test
    void takesAnAgentForPartOfItsCard() {
        assertThat(read("""
            BEGIN:VCARD
            VERSION:2.1
            FN:Ann
            AGENT:
            BEGIN:VCARD
            VERSION:2.1
            FN:Friend
            TEL:+34655125013
            END:VCARD
            TEL:+34655125011
            END:VCARD
            """)).containsExactly(new UploadEntry("+34655125011", "Ann"));
    }

    @Test
    void readsFilesWithByteOrderMarksAlsoWhereTheyWereConcatenated() {
        String marked = "\uFEFF" + TWO_CARDS;
        assertThat(read(marked + marked)).hasSize(4).startsWith(new UploadEntry("+34655125011", "Ann"));
        assertThat(vCards.read(marked.getBytes(StandardCharsets.UTF_16LE), null))
                .hasSize(2);
        assertThat(vCards.read(marked.getBytes(StandardCharsets.UTF_16BE), null))
                .hasSize(2);
    }

    @Test
    void readsAFileWithAnEmptyFirstLine() {
        assertThat(read("\n" + TWO_CARDS)).hasSize(2);
    }

    @Test
    void readsQuotedPrintableOfVersion21() {
        assertThat(read("""
            BEGIN:VCARD
            VERSION:2.1
            FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ana P=C3=A9rez
            TEL;CELL:600111222
            END:VCARD
            """)).containsExactly(new UploadEntry("600111222", "Ana Pérez"));
    }

    @Test
    void readsTelephoneUrisOfVersion40() {
        assertThat(read("""
            BEGIN:VCARD
            VERSION:4.0
            FN:🎉 مرحبا
            TEL;VALUE=uri:tel:+34-600-111-222
            END:VCARD
            """)).containsExactly(new UploadEntry("+34-600-111-222", "🎉 مرحبا"));
    }

    @Test
    void keepsTheContextOfATelephoneUri() {
        assertThat(read("BEGIN:VCARD\nVERSION:4.0\nFN:Ana\nTEL;VALUE=uri:tel:612345678;phone-context=+33\nEND:VCARD\n"))
                .containsExactly(new UploadEntry("612345678;phone-context=+33", "Ana"));
    }

    @Test
    void readsTheCharsetThatTheRequestNames() {
        byte[] body = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Pérez\r\nTEL:600111222\r\nEND:VCARD\r\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(vCards.read(body, Charset.forName("ISO-8859-1")))
                .containsExactly(new UploadEntry("600111222", "Pérez"));
    }

    @Test
    void readsACardWithoutNameOrNumber() {
        assertThat(read("BEGIN:VCARD\nVERSION:3.0\nTEL:600111222\nEND:VCARD\n"))
                .containsExactly(new UploadEntry("600111222", null));
        assertThat(read("BEGIN:VCARD\nVERSION:3.0\nFN:No Phone\nEND:VCARD\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "hello", "\u0000\u0001"})
    void refusesWhatIsNoVCard(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void readsWhatItWrote() {
        var contacts = List.of(
                new Contact(new PhoneNumber(34600111222L), "Ana; Pérez, \\n 🎉"),
                new Contact(new PhoneNumber(905321112233L), null));
        byte[] written = vCards.write(contacts);
        assertThat(new String(written, StandardCharsets.UTF_8))
                .contains("VERSION:4.0")
                .contains("tel:+34600111222");
        assertThat(vCards.read(written, null))
                .containsExactly(
                        new UploadEntry("+34600111222", "Ana; Pérez, \\n 🎉"),
                        new UploadEntry("+905321112233", "+905321112233"));
    }

    @Test
    void writesNothingForAnEmptyBook() {
        assertThat(vCards.write(List.of())).isEmpty();
    }
}
