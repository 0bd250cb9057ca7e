package app.partymode.contacts.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.feed.Update.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpdateTypeTest {

    @ParameterizedTest
    @EnumSource
    void isReadAsEitherStoreWritesIt(Type type) {
        assertThat(Type.stored(type.slug())).isEqualTo(type);
        assertThat(Type.stored(type.name())).isEqualTo(type);
    }

    /** An instance of the version after this one writes it while both run. */
    @Test
    void tellsTheMatchWhereALaterVersionHasMoreTypes() {
        assertThat(Type.stored("MOVED_HOUSE")).isEqualTo(Type.RENAMED);
    }
}
