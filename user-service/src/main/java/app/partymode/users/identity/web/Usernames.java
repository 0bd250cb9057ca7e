package app.partymode.users.identity.web;

import app.partymode.users.identity.Username;
import app.partymode.users.web.RequestErrors;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the usernames of requests. */
public final class Usernames {

    private Usernames() {}

    /** The field {@code username} of a body. What is wrong with it is noted in {@code errors}. */
    public static Optional<Username> read(@Nullable String typed, RequestErrors errors) {
        return errors.require(
                Username.parse(typed), "/username", "1 to 50 characters after trimming, no control characters.");
    }

    static Username read(@Nullable String typed) {
        var errors = new RequestErrors();
        Optional<Username> name = read(typed, errors);
        errors.throwIfAny();
        return name.orElseThrow();
    }
}
