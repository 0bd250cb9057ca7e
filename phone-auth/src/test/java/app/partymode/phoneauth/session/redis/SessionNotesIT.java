package app.partymode.phoneauth.session.redis;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.session.Caller;
import app.partymode.phoneauth.session.NewSession;
import app.partymode.phoneauth.session.SessionNote;
import app.partymode.phoneauth.session.SessionNotes;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is kept with a session is found while the session lives, and no longer. */
class SessionNotesIT extends SessionsOnRedis {

    private static final String NAME = "device";
    private static final String TEXT = "{\"text\": \"with \\\"quotes\\\" and ñ\"}";

    private final SessionNotes notes =
            new RedisSessionNotes(stored(Duration.ofDays(90)), new SessionIndex(redis, "phone-auth"));

    @Test
    void keepsOneTextUnderAName() {
        NewSession session = sessions.create(userId, NUMBER, null);

        assertThat(notes.put(session.sessionId(), NAME, "former")).isTrue();
        assertThat(notes.put(session.sessionId(), NAME, TEXT)).isTrue();

        assertThat(notes.find(session.sessionId(), NAME)).contains(note(session, TEXT));
        assertThat(notes.find(session.sessionId(), "another")).isEmpty();
        assertThat(sessions.find(session.token())).isPresent();
    }

    @Test
    void findsThoseOfAUsersSessionsThatHaveOne() {
        NewSession one = sessions.create(userId, NUMBER, null);
        later().create(userId, NUMBER, null);
        NewSession other = sessions.create("another user", OTHER_NUMBER, null);
        notes.put(one.sessionId(), NAME, "1");
        notes.put(other.sessionId(), NAME, "2");

        assertThat(notes.of(userId, NAME)).containsExactly(note(one, "1"));
        assertThat(notes.of("nobody", NAME)).isEmpty();
    }

    @Test
    void tellsTheUsersPresentNumber() {
        NewSession session = sessions.create(userId, NUMBER, null);
        notes.put(session.sessionId(), NAME, TEXT);

        sessions.renumber(userId, OTHER_NUMBER);

        assertThat(notes.of(userId, NAME))
                .containsExactly(new SessionNote(new Caller(userId, OTHER_NUMBER, session.sessionId()), TEXT));
    }

    @Test
    void losesItWithTheSession() {
        NewSession session = sessions.create(userId, NUMBER, null);
        notes.put(session.sessionId(), NAME, TEXT);

        sessions.revoke(userId, session.sessionId());

        assertThat(notes.find(session.sessionId(), NAME)).isEmpty();
        assertThat(notes.of(userId, NAME)).isEmpty();
        assertThat(notes.put(session.sessionId(), NAME, TEXT)).isFalse();
        assertThat(everythingStored()).noneMatch(it -> it.contains("quotes"));
    }

    @Test
    void keepsTheSessionsTimeToLive() {
        NewSession session = sessions.create(userId, NUMBER, null);
        redis.expire(key(session), Duration.ofMinutes(5));

        notes.put(session.sessionId(), NAME, TEXT);
        notes.find(session.sessionId(), NAME);

        assertThat(timeToLive(session)).isPositive().isLessThanOrEqualTo(300);
    }

    @Test
    void removesIt() {
        NewSession session = sessions.create(userId, NUMBER, null);
        notes.put(session.sessionId(), NAME, TEXT);

        notes.remove(session.sessionId(), NAME);
        notes.remove(session.sessionId(), NAME);

        assertThat(notes.find(session.sessionId(), NAME)).isEmpty();
    }

    @Test
    void removesOnlyTheTextThatIsMeant() {
        NewSession session = sessions.create(userId, NUMBER, null);
        notes.put(session.sessionId(), NAME, TEXT);

        notes.remove(session.sessionId(), NAME, "former");
        assertThat(notes.find(session.sessionId(), NAME)).isPresent();

        notes.remove(session.sessionId(), NAME, TEXT);
        assertThat(notes.find(session.sessionId(), NAME)).isEmpty();
    }

    private SessionNote note(NewSession session, String text) {
        return new SessionNote(new Caller(userId, NUMBER, session.sessionId()), text);
    }
}
