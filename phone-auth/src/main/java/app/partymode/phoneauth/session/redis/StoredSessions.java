package app.partymode.phoneauth.session.redis;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.session.Caller;
import app.partymode.phoneauth.session.SessionInfo;
import app.partymode.phoneauth.session.SessionNote;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.session.Session;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.SessionRepository;
import org.springframework.session.data.redis.RedisSessionRepository;
import tools.jackson.databind.json.JsonMapper;

/** The sessions themselves: one hash each, written and read by Spring Session, changed by a script of ours. */
final class StoredSessions {

    private static final String USER_ID = "userId";
    private static final String PHONE_NUMBER = "phoneNumber";
    private static final String DEVICE = "device";
    // The names that Spring Session gives to the hash's fields (RedisSessionMapper).
    private static final String LAST_ACCESSED_FIELD = "lastAccessedTime";
    private static final String ATTRIBUTE_FIELD = "sessionAttr:";
    /** No attribute: a request does without what is kept for other purposes. */
    private static final String NOTE_FIELD = "note:";

    private static final RedisScript<Long> AMEND =
            RedisScript.of(new ClassPathResource("amend-session.lua", StoredSessions.class), Long.class);

    private static final RedisScript<Long> REMOVE_FIELD =
            RedisScript.of(new ClassPathResource("remove-field.lua", StoredSessions.class), Long.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final RedisTemplate<String, Object> json;
    private final StringRedisTemplate strings;
    private final String namespace;
    private final Duration lifetime;
    private final SessionRepository<? extends Session> reader;

    StoredSessions(
            RedisTemplate<String, Object> json, StringRedisTemplate strings, String namespace, Duration lifetime) {
        this.json = json;
        this.strings = strings;
        this.namespace = namespace;
        this.lifetime = lifetime;
        this.reader = repository(SessionToken.parse("-".repeat(43)).orElseThrow());
    }

    /** Stores the session that the token opens, and says when it ends. */
    Instant store(SessionToken token, String userId, PhoneNumber number, @Nullable String device) {
        return store(repository(token), userId, number, device);
    }

    Optional<Session> find(String id) {
        return Optional.ofNullable(reader.findById(id));
    }

    /** Notes a use of the session. False where it is gone by now. */
    boolean touch(String id, Instant now) {
        return amend(id, lifetime.toMillis(), LAST_ACCESSED_FIELD, Long.toString(now.toEpochMilli()));
    }

    void renumber(String id, PhoneNumber number) {
        amend(id, 0, ATTRIBUTE_FIELD + PHONE_NUMBER, Long.toString(number.digits()));
    }

    /** False where the session is gone by now. */
    boolean note(String id, String name, String text) {
        return amend(id, 0, NOTE_FIELD + name, JSON.writeValueAsString(text));
    }

    void removeNote(String id, String name) {
        strings.opsForHash().delete(key(id), NOTE_FIELD + name);
    }

    void removeNote(String id, String name, String text) {
        strings.execute(REMOVE_FIELD, List.of(key(id)), NOTE_FIELD + name, JSON.writeValueAsString(text));
    }

    Optional<SessionNote> noted(String id, String name) {
        List<Object> values = json.opsForHash()
                .multiGet(
                        key(id), List.of(ATTRIBUTE_FIELD + USER_ID, ATTRIBUTE_FIELD + PHONE_NUMBER, NOTE_FIELD + name));
        return values.get(0) instanceof String userId
                        && values.get(1) instanceof Number digits
                        && values.get(2) instanceof String text
                ? Optional.of(new SessionNote(new Caller(userId, new PhoneNumber(digits.longValue()), id), text))
                : Optional.empty();
    }

    boolean exists(String id) {
        return Boolean.TRUE.equals(strings.hasKey(key(id)));
    }

    /** How many of them there are. */
    int count(Collection<String> ids) {
        Long count = strings.countExistingKeys(ids.stream().map(this::key).toList());
        return count == null ? 0 : Math.toIntExact(count);
    }

    void delete(Collection<String> ids) {
        if (!ids.isEmpty()) {
            strings.delete(ids.stream().map(this::key).toList());
        }
    }

    static Caller caller(Session session) {
        Number digits = session.getRequiredAttribute(PHONE_NUMBER);
        return new Caller(session.getRequiredAttribute(USER_ID), new PhoneNumber(digits.longValue()), session.getId());
    }

    static SessionInfo info(Session session) {
        return new SessionInfo(
                session.getId(),
                session.getAttribute(DEVICE),
                session.getCreationTime(),
                session.getLastAccessedTime());
    }

    private static <S extends Session> Instant store(
            SessionRepository<S> repository, String userId, PhoneNumber number, @Nullable String device) {
        S session = repository.createSession();
        session.setAttribute(USER_ID, userId);
        session.setAttribute(PHONE_NUMBER, number.digits());
        if (device != null) {
            session.setAttribute(DEVICE, device);
        }
        repository.save(session);
        return session.getLastAccessedTime().plus(session.getMaxInactiveInterval());
    }

    /** A light object; one for each token makes Spring Session use that token's digest as the id. */
    private SessionRepository<? extends Session> repository(SessionIdGenerator ids) {
        var repository = new RedisSessionRepository(json);
        repository.setRedisKeyNamespace(namespace);
        repository.setDefaultMaxInactiveInterval(lifetime);
        repository.setSessionIdGenerator(ids);
        return repository;
    }

    private boolean amend(String id, long timeToLive, String field, String value) {
        Long done = strings.execute(AMEND, List.of(key(id)), Long.toString(timeToLive), field, value);
        return done != null && done == 1;
    }

    private String key(String id) {
        return namespace + ":sessions:" + id;
    }
}
