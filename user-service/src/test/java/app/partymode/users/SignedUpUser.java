package app.partymode.users;

import app.partymode.users.Api.Answer;
import org.junit.jupiter.api.BeforeEach;

/** A user who has just signed up at the running service. */
public abstract class SignedUpUser extends RunningService {

    protected final String number = Api.number();
    protected Answer signup;
    protected String token;

    @BeforeEach
    void signUp() {
        signup = api.signUp(number, "Ana");
        token = signup.text("/token");
    }
}
