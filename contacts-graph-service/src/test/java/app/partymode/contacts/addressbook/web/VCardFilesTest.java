package app.partymode.contacts.addressbook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.addressbook.UploadEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as phones and programs write them. */
class VCardFilesTest {

    private static final UploadEntry ANN = new UploadEntry("+34655125011", "Ann");
    private static final UploadEntry BEN = new UploadEntry("+34655125012", "Ben");
    private static final UploadEntry CEM = new UploadEntry("+34655125013", "Cem");

    private final VCards vCards = new VCards();

    private List<UploadEntry> file(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/vcards/" + name))) {
            return vCards.read(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<UploadEntry> card(String version, String line, Charset charset) {
        String card = "BEGIN:VCARD\r\nVERSION:%s\r\n%s\r\nTEL:+34655125011\r\nEND:VCARD\r\n".formatted(version, line);
        return vCards.read(card.getBytes(charset), null);
    }

    private static UploadEntry named(String name) {
        return new UploadEntry("+34655125011", name);
    }

    @Test
    void readsEveryCardOfAFile() throws IOException {
        assertThat(file("end-missing-in-the-middle.vcf")).containsExactly(ANN, BEN, CEM);
        assertThat(file("byte-order-mark.vcf")).containsExactly(ANN, BEN);
        assertThat(file("empty-first-line.vcf")).containsExactly(ANN);
        assertThat(file("phone-context.vcf")).containsExactly(new UploadEntry("612345678;phone-context=+33", "Ann"));
        assertThat(file("same-number-without-name.vcf")).containsExactly(ANN, new UploadEntry("+34 655 125 011", null));
    }

    @Test
    void refusesAFileThatIsCutOff() {
        assertThatThrownBy(() -> file("cut-off.vcf")).isInstanceOf(CutOffVCard.class);
    }

    @Test
    void readsThePropertysOwnCharset() throws IOException {
        assertThat(file("charset-8bit.vcf")).containsExactly(named("Jörg"));
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1,Jörg", "windows-1252,Jörg €", "KOI8-R,Анна", "Shift_JIS,山田", "GBK,李小龙", "UTF-8,Jörg"})
    void readsThePropertysOwnCharset(String charset, String name) {
        Charset own = Charset.forName(charset);
        assertThat(card("2.1", "FN;CHARSET=" + charset + ":" + name, own)).containsExactly(named(name));
        assertThat(card("2.1", "N;LANGUAGE=x;charset=" + charset + ";X-A=1:;" + name, own))
                .containsExactly(named(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-charset", "UTF-16", "IBM037", "?"})
    void readsAPropertyInUtf8WhereItsOwnCharsetCanNotBe(String charset) {
        assertThat(card("2.1", "FN;CHARSET=" + charset + ":Jörg", StandardCharsets.UTF_8))
                .containsExactly(named("Jörg"));
    }

    @Test
    void readsUtf16WithAMarkWhateverTheRequestSays() {
        byte[] marked = "\uFEFFBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jörg\r\nTEL:+34655125011\r\nEND:VCARD\r\n"
                .getBytes(StandardCharsets.UTF_16LE);
        assertThat(vCards.read(marked, StandardCharsets.UTF_8)).containsExactly(named("Jörg"));
        assertThat(vCards.read(marked, StandardCharsets.UTF_16LE)).containsExactly(named("Jörg"));
        assertThat(vCards.read(marked, StandardCharsets.UTF_16)).containsExactly(named("Jörg"));
    }

    @Test
    void joinsACharacterThatAFoldBreaks() {
        byte[] fold = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J\u00c3\r\n \u00b6rg\r\nTEL:+34655125011\r\nEND:VCARD\r\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(vCards.read(fold, null)).containsExactly(named("Jörg"));
    }

    @Test
    void readsQuotedPrintableWithSoftLineBreaks() {
        assertThat(card(
                        "2.1",
                        "FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=F6=\r\nrg",
                        StandardCharsets.US_ASCII))
                .containsExactly(named("Jörg"));
    }

    @Test
    void takesThePreferredName() throws IOException {
        assertThat(file("preferred-name.vcf")).containsExactly(named("Preferred"));
    }

    @ParameterizedTest
    @CsvSource({
        "2.1,FN:a,FN;PREF:b,b",
        "3.0,FN:a,FN;TYPE=pref:b,b",
        "4.0,FN:a,FN;PREF=100:b,b",
        "4.0,FN;PREF=x:a,FN;PREF=2:b,b",
        "4.0,FN;PREF=99999999999:a,FN:b,a",
        "4.0,FN;PREF=1: ,FN;PREF=2:b,b",
        "4.0,N;PREF=2:a,N;PREF=1:b,b",
        "4.0,NICKNAME;PREF=2:a,NICKNAME;PREF=1:b,b",
        "4.0,ORG;PREF=1:a,FN;PREF=2:b,b"
    })
    void takesThePreferredName(String version, String one, String other, String name) {
        assertThat(card(version, one + "\r\n" + other, StandardCharsets.UTF_8)).containsExactly(named(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"item1.TEL;type=CELL:+34655125011", "TEL;CELL;VOICE:+34655125011", "tel:+34655125011"})
    void readsTelephonesAsPhonesWriteThem(String line) {
        String card = "BEGIN:VCARD\nVERSION:3.0\nPRODID:-//Apple Inc.//iOS 17.0//EN\nFN:Ann\n" + line + "\nEND:VCARD\n";
        assertThat(vCards.read(card.getBytes(StandardCharsets.UTF_8), null)).containsExactly(ANN);
    }
}
