package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.Api.Answer;
import app.partymode.users.identity.Privacy;
import app.partymode.users.identity.Visibility;
import app.partymode.users.peers.PeerPool;
import app.partymode.users.verification.ServiceWithPeers.Person;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is chosen as a peer, and who never is. */
class PeerChoiceIT extends ServiceWithPeers {

    @Test
    void neverChoosesWhoHasOptedOut() {
        List<Person> others = peers(2);
        Person out = peer();
        assertThat(takesPart(out)).isTrue();
        assertThat(takePart(out, false).body().at("/enabled").asBoolean(true)).isFalse();
        assertThat(takesPart(out)).isFalse();

        assertThat(chosen(api.signUp(number(), "Ana"))).containsExactlyInAnyOrderElementsOf(others);
        takePart(out, true);
        takePart(others.getFirst(), false);
        assertThat(chosen(api.signUp(number(), "Ana"))).containsExactlyInAnyOrder(out, others.getLast());
    }

    @Test
    void neverChoosesAcquaintances() {
        List<Person> strangers = peers(2);
        for (int i = 0; i < 8; i++) {
            knowsAllUsers(peer());
        }
        String number = number();

        assertThat(chosen(api.signUp(number, "Ana"))).containsExactlyInAnyOrderElementsOf(strangers);
        var question = CONTACTS.last("people");
        assertThat(question.body()).contains("\"people\":[" + number.substring(1) + "]");
        assertThat(question.uri().getRawQuery()).isNull();
        assertThat(question.uri().getPath()).isEqualTo("/internal/acquaintances");
    }

    @Test
    void neverChoosesWhoIsNotFitForIt() {
        Instant now = clock.instant();
        Instant longAgo = now.minus(Duration.ofDays(30));
        List<Person> fit = peers(2);
        person(false, longAgo, now);
        person(true, longAgo, now.minus(Duration.ofDays(8)));
        person(true, now.minus(Duration.ofDays(6)), now);
        Person hidden = peer();
        users().change(
                        hidden.id(),
                        it -> it.share(new Privacy(Visibility.CONTACTS, Visibility.CONTACTS, Visibility.CONTACTS)));

        for (int i = 0; i < 5; i++) {
            assertThat(chosen(api.signUp(number(), "Ana"))).containsExactlyInAnyOrderElementsOf(fit);
        }
    }

    @Test
    void choosesSeedsFromTheirFirstDay() {
        Person peer = peer();
        Person seed = seed(SEED);

        assertThat(chosen(api.signUp(number(), "Ana"))).containsExactlyInAnyOrder(peer, seed);
    }

    @Test
    void neverChoosesTheNumbersOwnUser() {
        List<Person> others = peers(2);
        Person own = peer();

        assertThat(chosen(api.signUp(own.number(), "Ana"))).containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    void neverChoosesWhoChangesToTheNumber() {
        List<Person> others = peers(2);
        Person mover = peer();
        String number = number();
        Answer asked = change(mover.token(), number);

        assertThat(chosen(asked)).containsExactlyInAnyOrderElementsOf(others);
        assertThat(CONTACTS.last("people").body())
                .contains(number.substring(1), mover.number().substring(1));
    }

    @Test
    void choosesEachPeerAsOftenAsAnyOther() {
        List<Person> peers = peers(12);
        var pool = bean(PeerPool.class);
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
        peer();
        Answer none = api.signUp(number(), "Ana");

        assertProblem(none, 503, "verification-unavailable");
        assertThat(none.raw().headers().firstValue("Retry-After")).hasValue("300");
    }

    @Test
    void choosesNoPeersWhileAcquaintancesAreUnknown() {
        Person mover = peers(4).getFirst();
        for (var broken : List.of(
                new ProviderStub.Answer(500, ""),
                new ProviderStub.Answer(401, "{}"),
                new ProviderStub.Answer(200, "{}"),
                new ProviderStub.Answer(200, "["))) {
            CONTACTS.answer(_ -> broken);
            Answer down = api.signUp(number(), "Ana");
            assertProblem(down, 503, "service-unavailable");
            assertThat(down.raw().headers().firstValue("Retry-After")).isPresent();
        }
        assertProblem(change(mover.token(), number()), 503, "service-unavailable");
    }

    @Test
    void leavesThreadsToOthersWhileTheContactsServiceIsSilent() throws Exception {
        peers(4);
        assertNoMoreWaitsThanMay(CONTACTS);
    }

    private boolean takesPart(Person person) {
        return api.get("/v1/me/peer-verification", person.token())
                .body()
                .at("/enabled")
                .asBoolean();
    }
}
