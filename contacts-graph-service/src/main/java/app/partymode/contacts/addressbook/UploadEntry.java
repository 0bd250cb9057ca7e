package app.partymode.contacts.addressbook;

import org.jspecify.annotations.Nullable;

/** An entry of an address book as a phone sends it. */
public record UploadEntry(
        @Nullable String phoneNumber, @Nullable String name) {

    @Override
    public String toString() {
        return "UploadEntry";
    }
}
