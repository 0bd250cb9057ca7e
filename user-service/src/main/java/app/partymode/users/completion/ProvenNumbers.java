package app.partymode.users.completion;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.session.Sessions;
import app.partymode.phoneauth.verification.PhoneVerification.Proven;
import app.partymode.users.identity.NumberTaken;
import app.partymode.users.identity.User;
import app.partymode.users.numberchange.NumberChange;
import app.partymode.users.signup.Signup;
import app.partymode.users.signup.Signup.SignedUp;
import app.partymode.users.verification.Intent;
import app.partymode.users.verification.Intent.ChangeNumber;
import app.partymode.users.verification.Intent.LiftSuppression;
import app.partymode.users.verification.Intent.SignUp;
import app.partymode.users.verification.Intent.Suppress;
import app.partymode.users.verification.IntentMismatch;
import app.partymode.users.verification.IntentNotAllowed;
import app.partymode.users.verification.ProofTooWeak;
import org.springframework.stereotype.Component;

/** Carries out the intent of a verification once the number is proven. */
@Component
public final class ProvenNumbers {

    private final Signup signup;
    private final NumberChange change;
    private final Sessions sessions;

    ProvenNumbers(Signup signup, NumberChange change, Sessions sessions) {
        this.signup = signup;
        this.change = change;
        this.sessions = sessions;
    }

    /**
     * Either way there is a new session.
     *
     * @throws app.partymode.users.identity.NumberTaken where another user has the number that a user wants to take
     * @throws ProofTooWeak where the proof is good for a new number only, and a user has signed up with it just now
     * @throws IntentNotAllowed where the session that asked for another number has ended
     * @throws IntentMismatch where the intent was not a session
     */
    public SignedUp accept(Proven proven) {
        return switch (Intent.parse(proven.intent())) {
            case SignUp it when proven.onlyIfNew() -> join(it, proven.number());
            case SignUp it -> signup.signUp(proven.number(), it.username(), true, it.device());
            case ChangeNumber it -> renumber(it, proven.number());
            case Suppress _, LiftSuppression _ -> throw new IntentMismatch();
        };
    }

    private SignedUp join(SignUp it, PhoneNumber number) {
        try {
            return signup.join(number, it.username(), it.device());
        } catch (NumberTaken e) {
            throw new ProofTooWeak();
        }
    }

    private SignedUp renumber(ChangeNumber it, PhoneNumber number) {
        if (!sessions.isLive(it.sessionId())) {
            throw new IntentNotAllowed();
        }
        User user = change.renumber(it.userId(), number, true);
        return new SignedUp(user, sessions.create(user.id(), number, null), false);
    }
}
