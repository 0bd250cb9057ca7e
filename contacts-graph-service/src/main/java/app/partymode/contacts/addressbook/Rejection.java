package app.partymode.contacts.addressbook;

import org.jspecify.annotations.Nullable;

/**
 * An entry that can't be stored.
 *
 * @param index its place in what was sent, from 0
 * @param phoneNumber what was sent
 * @param reason why, in the contract's words
 */
public record Rejection(int index, @Nullable String phoneNumber, String reason) {

    @Override
    public String toString() {
        return "Rejection[" + index + ", " + reason + "]";
    }
}
