package app.partymode.contacts.users;

import org.apache.commons.codec.digest.DigestUtils;

/** The mark that a user is deleted. It does not tell which user: ids are random, so a digest of one leads nowhere. */
public final class DeletedUser {

    private DeletedUser() {}

    /** What the mark of this user is found by. */
    public static String digest(String userId) {
        return DigestUtils.sha256Hex(userId);
    }
}
