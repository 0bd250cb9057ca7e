package app.partymode.phoneauth.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RespellingTest {

    private static final int NUMBERS = 20_000;

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final PhoneNumberParser parser = new PhoneNumberParser();

    @ParameterizedTest
    @CsvSource({
        "541000000000, 5491000000000",
        "541123456789, 5491123456789",
        "543999999999, 5493999999999",
        "5491123456789, 5491123456789",
        // neither is a line of an area
        "540999999999, 540999999999",
        "544000000000, 544000000000",
        "548001234567, 548001234567",
        "5480012345678, 5480012345678",
        "34600111222, 34600111222",
    })
    void givesEachLineOneNumber(long stored, long line) {
        assertThat(Respelling.of(new PhoneNumber(stored))).isEqualTo(new PhoneNumber(line));
        assertThat(Respelling.of(new PhoneNumber(line))).isEqualTo(new PhoneNumber(line));
    }

    /** Were only one of the two valid, the parser would make a number that it does not read itself, or miss a line. */
    @Test
    void hasBothSpellingsValidOrNone() throws NumberParseException {
        var random = new Random(54);
        int valid = 0;
        for (int i = 0; i < NUMBERS; i++) {
            var former = new PhoneNumber(random.nextLong(Respelling.FIRST, Respelling.LAST + 1));
            PhoneNumber line = Respelling.of(former);
            assertThat(isValid(line)).as(line.e164()).isEqualTo(isValid(former));
            assertThat(parser.parseE164(former.e164())).isEqualTo(parser.parseE164(line.e164()));
            valid += isValid(line) ? 1 : 0;
        }
        assertThat(valid).isPositive();
    }

    private boolean isValid(PhoneNumber number) throws NumberParseException {
        return library.isValidNumber(library.parse(number.e164(), null));
    }
}
