package app.partymode.users.respelling;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.number.Respelling;
import app.partymode.phoneauth.session.Sessions;
import app.partymode.users.Api;
import app.partymode.users.RunningService;
import app.partymode.users.identity.User;
import app.partymode.users.identity.Username;
import app.partymode.users.identity.Users;
import app.partymode.users.suppression.Suppressions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** With and without the 9 it is one line, also where a version that did not know this has stored it. */
class RespellingIT extends RunningService {

    private static final AtomicLong LINES = new AtomicLong(1_140_000_000L);

    private final String digits = Long.toString(LINES.incrementAndGet());
    private final PhoneNumber former = new PhoneNumber(Long.parseLong("54" + digits));
    private final PhoneNumber line = new PhoneNumber(Long.parseLong("549" + digits));

    @Test
    void signsInOneUserUnderEachSpelling() {
        var first = api.signUp(former.e164(), "Ana");
        var second = api.signUp(line.e164(), "Ana");

        assertThat(first.body().at("/created").asBoolean()).isTrue();
        assertThat(first.text("/user/phoneNumber")).isEqualTo(line.e164());
        assertThat(second.body().at("/created").asBoolean(true)).isFalse();
        assertThat(second.text("/user/id")).isEqualTo(first.text("/user/id"));
    }

    @Test
    void refusesToBlockOrTakeTheOwnLine() {
        String token = api.signUp(line.e164(), "Ana").text("/token");
        String other = api.signUp(Api.number(), "Ben").text("/token");

        assertThat(api.put("/v1/me/blocks/" + former.e164(), token, null).text("/type"))
                .isEqualTo("/problems/own-number");
        String change = "{\"phoneNumber\":\"%s\"}".formatted(former.e164());
        assertThat(api.post("/v1/me/phone-number", other, change).text("/type"))
                .isEqualTo("/problems/phone-number-taken");
        assertThat(api.post("/v1/me/phone-number", token, change).text("/user/phoneNumber"))
                .isEqualTo(line.e164());
    }

    @Test
    void renumbersAStoredUserWithSessionsAndBlocks() {
        User stored = store(former);
        var blocked = new PhoneNumber(former.digits() + 1_000_000);
        bean(Users.class).change(stored.id(), user -> user.block(blocked));
        String token = bean(Sessions.class).create(stored.id(), former, null).token();

        bean(UserRespelling.class).run();

        assertThat(api.get("/v1/me", token).text("/phoneNumber")).isEqualTo(line.e164());
        assertThat(bean(Sessions.class).find(token))
                .hasValueSatisfying(caller -> assertThat(caller.phoneNumber()).isEqualTo(line));
        assertThat(api.get("/v1/me/blocks", token).text("/blocks/0"))
                .isEqualTo(new PhoneNumber(line.digits() + 1_000_000).e164());
        assertThat(api.signUp(former.e164(), "Ana").text("/user/id")).isEqualTo(stored.id());
    }

    /** In pages; a blocked number counts as the own one does. */
    @Test
    void findsUsersByTheNumbersTheyHaveOrBlock() {
        List<User> stored = List.of(store(former), store(line), store(new PhoneNumber(former.digits() + 1_000_000)));
        bean(Users.class).change(stored.get(1).id(), user -> user.block(new PhoneNumber(former.digits() + 2_000_000)));
        List<String> found = new ArrayList<>();
        List<String> page = page(null);
        while (!page.isEmpty()) {
            found.addAll(page);
            page = page(page.getLast());
        }
        assertThat(found).isSorted().containsAll(stored.stream().map(User::id).toList());
    }

    private List<String> page(@Nullable String after) {
        return bean(Users.class).withNumbersBetween(Respelling.FIRST, Respelling.LAST, after, 2);
    }

    @Test
    void leavesTwoUsersOfOneLineAsTheyAreUntilOneOfThemIsGone() {
        User one = store(former);
        User other = store(line);
        String token = bean(Sessions.class).create(one.id(), former, null).token();

        bean(UserRespelling.class).run();
        assertThat(api.get("/v1/me", token).text("/phoneNumber")).isEqualTo(former.e164());
        assertThat(api.signUp(former.e164(), "Ana").text("/user/id")).isEqualTo(other.id());

        bean(Users.class).delete(other.id());
        bean(UserRespelling.class).run();
        assertThat(api.get("/v1/me", token).text("/phoneNumber")).isEqualTo(line.e164());
    }

    @Test
    void suppressesTheLineOfAStoredSuppression() {
        bean(Suppressions.class).add(former);

        bean(SuppressionRespelling.class).run();
        bean(SuppressionRespelling.class).run();

        assertThat(bean(Suppressions.class).find(line)).isPresent();
        assertThat(bean(Suppressions.class).find(former)).isEmpty();
    }

    @Test
    void suppressesNoLineThatHasAUser() {
        store(line);
        bean(Suppressions.class).add(former);

        bean(SuppressionRespelling.class).run();

        assertThat(bean(Suppressions.class).find(line)).isEmpty();
        assertThat(bean(Suppressions.class).find(former)).isEmpty();
    }

    /** As a version that knew of no spellings did. */
    private User store(PhoneNumber number) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        User user = User.register(UUID.randomUUID().toString(), number, new Username("Ana"), true, now);
        assertThat(bean(Users.class).add(user)).isTrue();
        return user;
    }
}
