package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static app.partymode.users.verification.PeerTown.messages;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.verification.KeyedDigest;
import app.partymode.users.Api;
import app.partymode.users.Api.Answer;
import app.partymode.users.identity.Audience;
import app.partymode.users.identity.Privacy;
import app.partymode.users.peers.PeerPool;
import app.partymode.users.verification.PeerTown.Person;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Who is chosen as a peer, and who never is. */
class PeerChoiceIT {

    private static final String SEED = "+34699000111";

    private static PeerTown town;

    private final Api api = town.api;

    @BeforeAll
    static void start() throws IOException {
        town = new PeerTown(Map.of("user-service.peers.seeds", SEED));
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @BeforeEach
    void empty() {
        town.empty();
    }

    @Test
    void neverChoosesWhoHasOptedOut() {
        List<Person> others = town.peers(2);
        Person out = town.peer();
        assertThat(takesPart(out)).isTrue();
        assertThat(takePart(out, false).body().at("/enabled").asBoolean(true)).isFalse();
        assertThat(takesPart(out)).isFalse();

        assertThat(town.chosen(api.signUp(number(), "Ana"))).containsExactlyInAnyOrderElementsOf(others);
        takePart(out, true);
        takePart(others.getFirst(), false);
        assertThat(town.chosen(api.signUp(number(), "Ana"))).containsExactlyInAnyOrder(out, others.getLast());
    }

    @Test
    void neverChoosesAcquaintances() {
        List<Person> strangers = town.peers(2);
        for (int i = 0; i < 8; i++) {
            town.knowsEverybody(town.peer());
        }
        String number = number();

        assertThat(town.chosen(api.signUp(number, "Ana"))).containsExactlyInAnyOrderElementsOf(strangers);
        var question = town.contacts.last("people");
        assertThat(question.body()).contains("\"people\":[" + number.substring(1) + "]");
        assertThat(question.uri().getRawQuery()).isNull();
        assertThat(question.uri().getPath()).isEqualTo("/internal/acquaintances");
    }

    @Test
    void neverChoosesWhoIsNotFitForIt() {
        Instant now = Instant.now();
        Instant longAgo = now.minus(Duration.ofDays(30));
        List<Person> fit = town.peers(2);
        town.person(false, longAgo, now);
        town.person(true, longAgo, now.minus(Duration.ofDays(8)));
        town.person(true, now.minus(Duration.ofDays(6)), now);
        Person hidden = town.peer();
        town.users().change(hidden.id(), it -> it.share(new Privacy(Audience.CONTACTS, Audience.CONTACTS)));

        for (int i = 0; i < 5; i++) {
            assertThat(town.chosen(api.signUp(number(), "Ana"))).containsExactlyInAnyOrderElementsOf(fit);
        }
    }

    @Test
    void choosesSeedsFromTheirFirstDay() {
        Person peer = town.peer();
        Person seed = town.seed(SEED);

        assertThat(town.chosen(api.signUp(number(), "Ana"))).containsExactlyInAnyOrder(peer, seed);
    }

    @Test
    void neverChoosesTheNumbersOwnUser() {
        List<Person> others = town.peers(2);
        Person own = town.peer();

        assertThat(town.chosen(api.signUp(own.number(), "Ana"))).containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    void neverChoosesWhoChangesToTheNumber() {
        List<Person> others = town.peers(2);
        Person mover = town.peer();
        String number = number();
        Answer asked = change(mover, number);

        assertThat(town.chosen(asked)).containsExactlyInAnyOrderElementsOf(others);
        assertThat(town.contacts.last("people").body())
                .contains(number.substring(1), mover.number().substring(1));
    }

    @Test
    void keepsItsChoiceWhileItIsFresh() {
        town.peers(6);
        String number = number();
        Answer first = api.signUp(number, "Ana");

        for (int i = 0; i < 10; i++) {
            Answer again = api.signUp(number, "Ana");
            assertThat(town.chosen(again)).isEqualTo(town.chosen(first));
            assertThat(messages(again)).doesNotContainAnyElementsOf(messages(first));
        }
    }

    @Test
    void doesNotRepeatAPeerForTheSameNumber() {
        town.peers(6);
        String number = number();
        Set<Person> chosen = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            assertThat(chosen.addAll(town.chosen(api.signUp(number, "Ana")))).isTrue();
            forgetTheFreshChoice(number);
        }

        assertThat(chosen).hasSize(6);
    }

    @Test
    void limitsHowOftenPeersAreChosenForANumber() {
        town.peers(12);
        String number = number();
        for (int i = 0; i < 3; i++) {
            assertThat(api.signUp(number, "Ana").status()).isEqualTo(202);
            forgetTheFreshChoice(number);
        }

        Answer refused = api.signUp(number, "Ana");
        assertProblem(refused, 429, "too-many-requests");
        assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void replacesAChoiceWhenAPeerStopsTakingPart() {
        town.peers(4);
        String number = number();
        List<Person> first = town.chosen(api.signUp(number, "Ana"));
        takePart(first.getFirst(), false);

        assertThat(town.chosen(api.signUp(number, "Ana"))).hasSize(2).doesNotContainAnyElementsOf(first);
    }

    @Test
    void choosesEachPeerAsOftenAsAnyOther() {
        List<Person> peers = town.peers(12);
        var pool = town.service.get(PeerPool.class);
        var random = new SecureRandom();
        Map<String, Integer> counts = new HashMap<>();
        int draws = 3_000;
        for (int i = 0; i < draws; i++) {
            pool.draw(2, Set.of(), random).forEach(it -> counts.merge(it.userId(), 1, Integer::sum));
        }

        double expected = 2.0 * draws / peers.size();
        double chiSquare = counts.values().stream()
                .mapToDouble(it -> (it - expected) * (it - expected) / expected)
                .sum();
        assertThat(counts).hasSize(12);
        // 11 degrees of freedom: fair draws exceed this once in a million times.
        assertThat(chiSquare).isLessThan(50);
    }

    @Test
    void saysThatThereAreTooFewPeers() {
        town.peer();
        Answer none = api.signUp(number(), "Ana");

        assertProblem(none, 503, "verification-unavailable");
        assertThat(none.raw().headers().firstValue("Retry-After")).hasValue("300");
    }

    @Test
    void choosesNobodyWhileNobodyCanTellWhoIsAStranger() {
        Person mover = town.peers(4).getFirst();
        for (var broken : List.of(
                new ProviderStub.Answer(500, ""),
                new ProviderStub.Answer(401, "{}"),
                new ProviderStub.Answer(200, "{}"),
                new ProviderStub.Answer(200, "["))) {
            town.contacts.answer(_ -> broken);
            Answer down = api.signUp(number(), "Ana");
            assertProblem(down, 503, "service-unavailable");
            assertThat(down.raw().headers().firstValue("Retry-After")).isPresent();
        }
        assertProblem(change(mover, number()), 503, "service-unavailable");
    }

    @Test
    void letsWhoeverReportsNonsenseRest() {
        List<Person> others = town.peers(2);
        Person liar = town.peer();
        for (int i = 0; i < 5; i++) {
            town.report(liar, number(), "Party Mode 00000-0000" + i);
        }

        for (int i = 0; i < 5; i++) {
            assertThat(town.chosen(api.signUp(number(), "Ana"))).containsExactlyInAnyOrderElementsOf(others);
        }
    }

    @Test
    void letsWhoeverNeverReportsRest() {
        town.peers(1);
        Person silent = town.peer();
        for (int i = 0; i < 5; i++) {
            String number = number();
            Answer asked = api.signUp(number, "Ana");
            messages(asked).stream()
                    .filter(it -> !it.to().equals(silent.number()))
                    .forEach(it -> town.deliver(number, it));
        }

        assertProblem(api.signUp(number(), "Ana"), 503, "verification-unavailable");
    }

    @Test
    void doesNotHoldItAgainstThePeersThatANewcomerSentNothing() {
        town.peers(2);
        for (int i = 0; i < 8; i++) {
            assertThat(api.signUp(number(), "Ana").status()).isEqualTo(202);
        }
    }

    @Test
    void raisesPeersWhoReportWhatTheyAreSent() {
        List<Person> peers = town.peers(2);
        for (int i = 0; i < 4; i++) {
            town.report(peers.getFirst(), number(), "Party Mode 00000-00000");
        }
        // Late by a while: after the newcomer has gone on.
        String number = number();
        Answer asked = api.signUp(number, "Ana");
        var sent = new ArrayList<>(messages(asked));
        sent.sort((one, other) -> one.to().equals(peers.getFirst().number()) ? -1 : 1);
        town.deliver(number, sent.getFirst());
        assertThat(town.complete(asked).status()).isEqualTo(201);
        town.deliver(number, sent.getLast());
        town.report(peers.getFirst(), number(), "Party Mode 00000-00000");

        assertThat(api.signUp(number(), "Ben").status()).isEqualTo(202);
    }

    @Test
    void forgetsAPeerWhoLeaves() {
        List<Person> others = town.peers(2);
        Person gone = town.peer();
        takePart(gone, false);
        api.delete("/v1/me", gone.token());

        assertThat(town.chosen(api.signUp(number(), "Ana"))).containsExactlyInAnyOrderElementsOf(others);
        assertThat(town.service.get(PeerPool.class).standing(gone.id()).enabled())
                .isTrue();
    }

    @Test
    void saysWhatIsWrongWithAWish() {
        Person peer = town.peer();

        assertProblem(api.put("/v1/me/peer-verification", peer.token(), "{}"), 400, "invalid-request");
        assertProblem(api.put("/v1/me/peer-verification", peer.token(), "{\"enabled\":{}}"), 400, "malformed-body");
        assertThat(api.get("/v1/me/peer-verification", null).status()).isEqualTo(401);
    }

    private Answer change(Person mover, String number) {
        return api.post("/v1/me/phone-number", mover.token(), "{\"phoneNumber\":\"%s\"}".formatted(number));
    }

    private Answer takePart(Person person, boolean enabled) {
        return api.put("/v1/me/peer-verification", person.token(), "{\"enabled\":%s}".formatted(enabled));
    }

    private boolean takesPart(Person person) {
        return api.get("/v1/me/peer-verification", person.token())
                .body()
                .at("/enabled")
                .asBoolean();
    }

    /** As if the lifetime of a verification had gone by. */
    private static void forgetTheFreshChoice(String number) {
        String name = town.service.get(KeyedDigest.class).of("peers", number, "");
        assertThat(town.service.get(StringRedisTemplate.class).delete("user-service:peers:" + name))
                .isTrue();
    }

    private static void assertProblem(Answer answer, int status, String slug) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.text("/type")).isEqualTo("/problems/" + slug);
    }
}
