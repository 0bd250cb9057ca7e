package app.partymode.users.identity.web;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.users.identity.User;
import java.util.List;

/** The numbers that a user blocks, in the order of their E.164 texts. */
public record Blocks(List<String> blocks) {

    public static Blocks of(User user) {
        return new Blocks(user.blocks().stream().map(PhoneNumber::e164).sorted().toList());
    }
}
