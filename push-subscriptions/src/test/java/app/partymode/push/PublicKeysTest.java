package app.partymode.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeysTest {

    /** Of the example in RFC 8291, section 5. */
    private static final String OF_THE_RFC =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    @Test
    void takesAPointOnTheCurve() {
        assertThat(PublicKeys.isKey(OF_THE_RFC)).isTrue();
        assertThat(PublicKeys.isKey(OF_THE_RFC + "=")).isTrue();
        assertThat(PublicKeys.isKey(VapidKeys.generate().publicKey())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "BCVx", "BCVx+/=="})
    void refusesWhatIsNoPoint(String text) {
        assertThat(PublicKeys.isKey(text)).isFalse();
    }

    @Test
    void refusesAPointBesideTheCurve() {
        byte[] point = Base64.getUrlDecoder().decode(OF_THE_RFC);
        point[64] ^= 1;

        assertThat(PublicKeys.isKey(Base64.getUrlEncoder().encodeToString(point)))
                .isFalse();
    }

    @Test
    void refusesTheSamePointInAnotherForm() {
        byte[] point = Base64.getUrlDecoder().decode(OF_THE_RFC);
        point[0] = 6;

        assertThat(PublicKeys.isKey(Base64.getUrlEncoder().encodeToString(point)))
                .isFalse();
    }

    @Test
    void makesPairsOfTheRightLength() {
        for (int i = 0; i < 600; i++) { // of so many, some have numbers with leading zeros
            VapidKeys keys = VapidKeys.generate();
            assertThat(PublicKeys.isKey(keys.publicKey())).isTrue();
            assertThat(Base64.getUrlDecoder().decode(keys.privateKey())).hasSize(32);
        }
    }
}
