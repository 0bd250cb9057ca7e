package app.partymode.users.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.session.SessionProperties;
import app.partymode.phoneauth.session.Sessions;
import app.partymode.users.Api;
import app.partymode.users.RunningService;
import app.partymode.users.identity.Username;
import app.partymode.users.identity.Users;
import app.partymode.users.signup.Signup;
import app.partymode.users.signup.Signup.SignedUp;
import app.partymode.users.suppression.NumberRegistered;
import app.partymode.users.suppression.NumberSuppression;
import app.partymode.users.suppression.Suppressions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Update;

/** A user who is gone loses the number to a proven owner; a user who is still there does not. */
class ReassignmentIT extends RunningService {

    private static final Duration LONG_AGO = Duration.ofDays(92);

    @Autowired
    private Signup signup;

    @Autowired
    private Users users;

    @Autowired
    private Sessions sessions;

    @Autowired
    private NumberSuppression suppression;

    @Autowired
    private Suppressions suppressions;

    @Autowired
    private LastSeen lastSeen;

    @Autowired
    private SessionProperties session;

    private final PhoneNumber number =
            new PhoneNumber(Long.parseLong(Api.number().substring(1)));

    private SignedUp signUp(String name, boolean verified) {
        return signup.signUp(number, new Username(name), verified, null);
    }

    /** Makes it so that the user signed up, and was noted, so long ago. */
    private void age(SignedUp it, Duration created, Duration seen) {
        Instant now = clock.instant();
        mongo.updateFirst(
                query(where("_id").is(it.user().id())),
                new Update().set("createdAt", Date.from(now.minus(created))).set("seenAt", Date.from(now.minus(seen))),
                "users");
    }

    private void noteUse(SignedUp it, Duration ago) {
        redis.opsForHash()
                .put(
                        "phone-auth:sessions:" + it.session().sessionId(),
                        "lastAccessedTime",
                        "" + clock.instant().minus(ago).toEpochMilli());
    }

    @Test
    void theNewOwnerInheritsNothing() {
        SignedUp former = signUp("Former", true);
        users.change(former.user().id(), user -> user.block(new PhoneNumber(34600999888L)));
        noteUse(former, LONG_AGO);
        age(former, LONG_AGO, LONG_AGO);

        SignedUp owner = signUp("Owner", true);

        assertThat(owner.created()).isTrue();
        assertThat(owner.user().id()).isNotEqualTo(former.user().id());
        assertThat(owner.user().blocks()).isEmpty();
        assertThat(users.find(former.user().id())).isEmpty();
        assertThat(sessions.find(former.session().token())).isEmpty();
        assertThat(sessions.list(owner.user().id())).hasSize(1);
    }

    /** Who has a reassigned number now may want no account at all. */
    @Test
    void theNewOwnerCanSuppressTheNumber() {
        SignedUp former = signUp("Former", true);
        sessions.revokeAll(former.user().id());
        age(former, LONG_AGO, LONG_AGO);

        assertThatThrownBy(() -> suppression.suppress(number, false)).isInstanceOf(NumberRegistered.class);
        suppression.suppress(number, true);

        assertThat(users.findByNumber(number)).isEmpty();
        assertThat(suppressions.find(number)).isPresent();
    }

    @Test
    void nothingIsTakenWithoutAProof() {
        SignedUp former = signUp("Former", false);
        sessions.revokeAll(former.user().id());
        age(former, LONG_AGO, LONG_AGO);

        assertThat(signUp("Claimant", false).user().id())
                .isEqualTo(former.user().id());
    }

    @Test
    void aSessionInUseShowsThatTheUserIsThere() {
        SignedUp user = signUp("Here", true);
        age(user, LONG_AGO, LONG_AGO);
        noteUse(user, Duration.ofDays(80));

        assertThat(signUp("Here", true).user().id()).isEqualTo(user.user().id());
    }

    @Test
    void whoLoggedOutLatelyIsThereToo() {
        SignedUp user = signUp("Logged out", true);
        sessions.revokeAll(user.user().id());
        age(user, LONG_AGO, Duration.ofDays(80));

        assertThat(signUp("Back", true).user().id()).isEqualTo(user.user().id());
    }

    @Test
    void aNewUserIsThere() {
        SignedUp user = signUp("New", true);
        sessions.revokeAll(user.user().id());

        assertThat(signUp("New", true).user().id()).isEqualTo(user.user().id());
    }

    @Test
    void onlyAProofReleasesTheNumberOfOneWhoIsGone() {
        SignedUp former = signUp("Former", true);
        sessions.revokeAll(former.user().id());
        age(former, LONG_AGO, LONG_AGO);

        assertThat(reassignment(Duration.ofDays(90)).release(number, false)).isFalse();
        assertThat(reassignment(Duration.ofDays(90)).release(number, true)).isTrue();
        assertThat(users.findByNumber(number)).isEmpty();
        assertThat(reassignment(Duration.ofDays(90)).release(number, true)).isFalse();
    }

    @Test
    void everyRequestShowsThatItsUserIsThereButIsNotedOnceADay() {
        String token = api.signUp(number.e164(), "Ana").text("/token");
        String id = api.get("/v1/me", token).text("/id");
        Date first = seenAt(id);
        assertThat(first).isNotNull();

        api.get("/v1/me", token);
        assertThat(seenAt(id)).isEqualTo(first);
        assertThat(api.get("/v1/me/export", token).text("/lastSeenAt")).isNotBlank();
    }

    @Test
    void aTimeBeyondTheLifeOfASessionStopsTheStart() {
        assertThatThrownBy(() -> reassignment(Duration.ofDays(91)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("user-service.reassignment.after");
    }

    private Date seenAt(String id) {
        return mongo.findOne(query(where("_id").is(id)), Document.class, "users")
                .getDate("seenAt");
    }

    private Reassignment reassignment(Duration after) {
        var changed = new ReassignmentProperties(after);
        return new Reassignment(users, sessions, lastSeen, changed, session, clock);
    }
}
