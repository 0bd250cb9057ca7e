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
