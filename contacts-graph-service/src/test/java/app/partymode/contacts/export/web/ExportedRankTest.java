package app.partymode.contacts.export.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.trust.Rank;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExportedRankTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Rank LOW = new Rank(0.125, NOON);

    @Test
    void saysWhyALowRankLeavesLess() {
        ExportedRank exported = ExportedRank.of(LOW, NOON.minusSeconds(60), true);
        assertThat(exported.value()).isEqualTo(0.125);
        assertThat(exported.lowSince()).isEqualTo(NOON);
        assertThat(exported.shrinksQuota()).isTrue();
        assertThat(exported.explanation()).contains("fewer new numbers", "prove the number again");
    }

    @Test
    void saysThatAProofHasLiftedIt() {
        ExportedRank exported = ExportedRank.of(LOW, NOON.plusMillis(1), true);
        assertThat(exported.shrinksQuota()).isFalse();
        assertThat(exported.explanation()).contains("proven after that");
    }

    @Test
    void saysThatItHasNoEffectWhereRanksAreObservedOrNotLow() {
        assertThat(ExportedRank.of(LOW, null, false).shrinksQuota()).isFalse();
        assertThat(ExportedRank.of(LOW, null, false).explanation()).contains("no effect here");
        assertThat(ExportedRank.of(new Rank(1, null), null, true).shrinksQuota())
                .isFalse();
        assertThat(ExportedRank.of(new Rank(1, null), null, true).explanation()).contains("not low");
    }
}
