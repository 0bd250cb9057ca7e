package app.partymode.users.verification;

import app.partymode.users.identity.Username;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the caller wants once the number is proven. It is kept with the verification; until then nothing of a user
 * changes.
 */
public sealed interface Intent {

    /** To sign up or log in. */
    record SignUp(Username username, @Nullable String device) implements Intent {}

    /**
     * To take the number.
     *
     * @param sessionId the session that asked: where it has ended meanwhile, the change is refused
     */
    record ChangeNumber(String userId, String sessionId) implements Intent {}

    /** To be in no address book. */
    record Suppress() implements Intent {}

    /** To be in address books again. */
    record LiftSuppression() implements Intent {}

    /** As a text that {@link #parse} reads. */
    default String text() {
        return JsonMapper.shared()
                .writeValueAsString(
                        switch (this) {
                            case SignUp it -> new Written(it.username().text(), it.device(), null, null, null);
                            case ChangeNumber it -> new Written(null, null, it.userId(), it.sessionId(), null);
                            case Suppress _ -> new Written(null, null, null, null, true);
                            case LiftSuppression _ -> new Written(null, null, null, null, false);
                        });
    }

    static Intent parse(String text) {
        Written it = JsonMapper.shared().readValue(text, Written.class);
        if (it.suppressed() != null) {
            return it.suppressed() ? new Suppress() : new LiftSuppression();
        }
        if (it.userId() != null && it.sessionId() != null) {
            return new ChangeNumber(it.userId(), it.sessionId());
        }
        return new SignUp(new Username(Objects.requireNonNull(it.username())), it.device());
    }

    /** The JSON. */
    record Written(
            @Nullable String username,
            @Nullable String device,
            @Nullable String userId,
            @Nullable String sessionId,
            @Nullable Boolean suppressed) {}
}
