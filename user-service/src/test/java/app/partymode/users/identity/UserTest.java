package app.partymode.users.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UserTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final PhoneNumber NUMBER = new PhoneNumber(34600111222L);
    private static final PhoneNumber OTHER = new PhoneNumber(34600111333L);

    private final User ana = User.register("id", NUMBER, new Username("Ana"), false, NOON);

    @Test
    void startsDiscoverableByEveryoneAndShowsItsStatusToContacts() {
        assertThat(ana.privacy()).isEqualTo(new Privacy(Visibility.EVERYONE, Visibility.CONTACTS, Visibility.CONTACTS));
        assertThat(ana.version()).isEqualTo(1);
        assertThat(ana.partyStatus()).isNull();
    }

    @Test
    void isTheSameWhereNothingChanges() {
        assertThat(ana.rename(new Username("Ana"))).isSameAs(ana);
        assertThat(ana.share(Privacy.DEFAULT)).isSameAs(ana);
        assertThat(ana.endStatus()).isSameAs(ana);
        assertThat(ana.unblock(OTHER)).isSameAs(ana);
        assertThat(ana.renumber(NUMBER, NOON)).isSameAs(ana);
    }

    @Test
    void remembersSinceWhenItParties() {
        User partying = ana.startStatus(true, "here", null, NOON);
        User still = partying.startStatus(true, "there", null, NOON.plusSeconds(60));
        User resting = still.startStatus(false, null, null, NOON.plusSeconds(120));

        assertThat(still.partyStatus()).isEqualTo(new PartyStatus(true, "there", null, NOON));
        assertThat(resting.partyStatus()).isEqualTo(new PartyStatus(false, null, null, NOON.plusSeconds(120)));
        assertThat(still.startStatus(true, "there", null, NOON.plusSeconds(90))).isSameAs(still);
    }

    @Test
    void neverShowsAStatusThatIsOver() {
        Instant until = NOON.plusSeconds(3);
        User partying = ana.startStatus(true, null, until, NOON);

        assertThat(partying.partyStatusAt(until.minusMillis(1))).isNotNull();
        assertThat(partying.partyStatusAt(until)).isNull();
        assertThat(partying.endStatusIfOver(until.minusMillis(1))).isSameAs(partying);
        assertThat(partying.endStatusIfOver(until).partyStatus()).isNull();
        assertThat(partying.startStatus(true, null, null, until)
                        .partyStatusAt(until)
                        .since())
                .isEqualTo(until);
    }

    @Test
    void blocksUpToAThousandNumbersButNotItsOwn() {
        User user = ana;
        for (int i = 0; i < User.MOST_BLOCKS; i++) {
            user = user.block(new PhoneNumber(34600200000L + i));
        }
        User full = user;

        assertThat(full.block(new PhoneNumber(34600200000L))).isSameAs(full);
        assertThatThrownBy(() -> full.block(OTHER)).isInstanceOf(TooManyBlocks.class);
        assertThatThrownBy(() -> ana.block(NUMBER)).isInstanceOf(OwnNumber.class);
    }

    @Test
    void stopsBlockingANumberThatBecomesItsOwn() {
        assertThat(ana.block(OTHER).renumber(OTHER, NOON).blocks()).isEmpty();
        assertThat(ana.renumber(OTHER, NOON).verified()).isTrue();
    }

    @Test
    void keepsAProofOnceGiven() {
        User proven = ana.prove(NOON.plusSeconds(60));

        assertThat(proven.verified()).isTrue();
        assertThat(proven.rename(new Username("Bea")).next(NOON).provenAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(proven.respell().provenAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void tellsOthersWhenItsNumberWasProvenLast() {
        User proven = ana.prove(NOON).prove(NOON.plusSeconds(60));

        assertThat(UserEvent.changed(proven).provenAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(UserEvent.changed(ana).provenAt()).isNull();
        assertThat(UserEvent.changed(proven.renumber(OTHER, null)).provenAt())
                .as("no user has proven the other number")
                .isNull();
    }

    @Test
    void showsNeitherNumberNorNameInTexts() {
        assertThat(ana + "" + UserEvent.changed(ana)).doesNotContain("600111222", "Ana");
    }
}
