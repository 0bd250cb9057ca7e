package app.partymode.benchmark.contender.rival;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackedBookTest {

    private static final Contact ANA = contact(34_600_000_001L, "Ana");
    private static final Contact NAMELESS = contact(34_600_000_002L, null);
    private static final Contact ZOE = contact(34_600_000_003L, "Zoë");

    @Test
    void isEmptyAtVersionZeroWithoutBytes() {
        PackedBook none = PackedBook.of(null);
        assertThat(none.version()).isZero();
        assertThat(none.size()).isZero();
        assertThat(none.has(ANA.number().digits())).isFalse();
    }

    @Test
    void holdsWhatWasPacked() {
        PackedBook book = PackedBook.of(PackedBook.pack(7, List.of(ANA, NAMELESS, ZOE)));
        assertThat(book.version()).isEqualTo(7);
        assertThat(book.book().contacts().values()).containsExactly(ANA, NAMELESS, ZOE);
        assertThat(book.has(ZOE.number().digits())).isTrue();
        assertThat(book.has(ZOE.number().digits() + 1)).isFalse();
    }

    @Test
    void changesBecomeTheNextVersion() {
        PackedBook book = PackedBook.of(PackedBook.pack(1, List.of(ANA, NAMELESS)));
        Contact renamed = contact(ANA.number().digits(), "Anna");
        var change = new BookChange(List.of(ZOE), List.of(renamed), List.of(NAMELESS.number()));
        PackedBook after = PackedBook.of(book.after(change));
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.book().contacts().values()).containsExactly(renamed, ZOE);
    }

    @Test
    void sharesWhatAllOthersHave() {
        PackedBook book = PackedBook.of(PackedBook.pack(1, List.of(ANA, NAMELESS, ZOE)));
        PackedBook one = PackedBook.of(PackedBook.pack(1, List.of(NAMELESS, ZOE)));
        PackedBook other = PackedBook.of(PackedBook.pack(1, List.of(ANA, ZOE)));
        assertThat(book.sharedWith(List.of(one))).containsExactly(NAMELESS, ZOE);
        assertThat(book.sharedWith(List.of(one, other))).containsExactly(ZOE);
    }

    private static Contact contact(long number, @Nullable String name) {
        return new Contact(new PhoneNumber(number), name);
    }
}
