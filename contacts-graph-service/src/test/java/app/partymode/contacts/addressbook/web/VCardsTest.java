package app.partymode.contacts.addressbook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.UploadEntry;
import app.partymode.httpapi.problem.InvalidRequest;
import app.partymode.phoneauth.number.PhoneNumber;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

    /** Where a cut falls between two cards, nobody can tell that one is missing. */
    @Test
    void refusesAFileThatEndsInsideACard() {
        int betweenCards = TWO_CARDS.indexOf("END:VCARD") + "END:VCARD".length();
        int begunAgain = TWO_CARDS.indexOf("BEGIN:VCARD", betweenCards) + "BEGIN:VCARD".length();
        int ended = TWO_CARDS.lastIndexOf("END:VCARD") + "END:VCARD".length();
        for (int cut = "BEGIN:VCARD".length(); cut < ended; cut++) {
            String text = TWO_CARDS.substring(0, cut);
            if (cut < betweenCards || cut >= begunAgain) {
                assertThatThrownBy(() -> read(text)).as("cut at %d", cut).isInstanceOf(CutOffVCard.class);
            }
        }
        assertThat(read(TWO_CARDS.substring(0, ended))).hasSize(2);
    }

    @Test
    void endsACardWhereTheNextBegins() {
        assertThat(read(TWO_CARDS.replaceFirst("END:VCARD\n", "")))
                .containsExactly(new UploadEntry("+34655125011", "Ann"), new UploadEntry("+34655125012", "Ben"));
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
    void readsALocalTelephoneUriWithinItsContext() {
        assertThat(read("""
            BEGIN:VCARD
            VERSION:4.0
            FN:Ann
            TEL;VALUE=uri:tel:612345678;phone-context=+33
            END:VCARD
            """)).containsExactly(new UploadEntry("+33612345678", "Ann"));
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
