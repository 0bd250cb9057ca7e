package app.partymode.contacts.addressbook;

import app.partymode.phoneauth.number.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an address book.
 *
 * @param name what the owner calls this person; null: nothing
 */
public record Contact(PhoneNumber number, @Nullable String name) {

    @Override
    public String toString() {
        return "Contact[" + number + "]";
    }
}
