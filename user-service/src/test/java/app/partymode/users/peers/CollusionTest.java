package app.partymode.users.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import app.partymode.limits.Limit;
import app.partymode.limits.Quota;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an attacker reaches who has some of the peers on his side, with the limits as they are shipped: the figures of the ADR. */
class CollusionTest {

    private static final Path ADR = Path.of("../docs/adr/0012-texts-to-peers.md");
    private static final double YEAR_IN_DAYS = 365;

    /** At least one of the two: enough for a number without a user. */
    private static double one(long peers, long colluders) {
        return 1 - both(peers, peers - colluders);
    }

    /** Both of them: needed for a number with a user. */
    private static double both(long peers, long colluders) {
        return (double) colluders / peers * (colluders - 1) / (peers - 1);
    }

    private static double perDay(Limit limit) {
        Quota quota = limit.quota();
        return (double) quota.tokens() / quota.period().toDays();
    }

    private static String percent(double share) {
        return share < 0.0001
                ? String.format(Locale.ROOT, "%.6f %%", 100 * share)
                : String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    @ParameterizedTest
    @CsvSource({"1000,5", "1000,50", "10000,10", "10000,100", "100000,100", "1000000,1000"})
    void theFiguresAreThoseOfTheAdr(long peers, long colluders) throws IOException {
        double existing = both(peers, colluders);
        double choicesAYear =
                Limit.PEER_CHOICE_PER_NUMBER.quota().tokens() + YEAR_IN_DAYS * perDay(Limit.PEER_CHOICE_PER_NUMBER);
        String row = String.format(
                Locale.ROOT,
                "| %,d | %,d | %s | %s | %s | %.6f |",
                peers,
                colluders,
                percent(one(peers, colluders)),
                percent(existing),
                percent(1 - Math.pow(1 - existing, choicesAYear)),
                existing * perDay(Limit.PEER_CHOICE_PER_ADDRESS));

        assertThat(Files.readString(ADR)).contains(row);
    }

    /** The formula against chance itself. */
    @ParameterizedTest
    @CsvSource({"20,3", "50,10"})
    void theFormulaIsRight(int peers, int colluders) {
        var random = new Random(1);
        int times = 200_000;
        int one = 0;
        int both = 0;
        for (int i = 0; i < times; i++) {
            int bad = (int) random.ints(0, peers)
                    .distinct()
                    .limit(2)
                    .filter(it -> it < colluders)
                    .count();
            one += bad > 0 ? 1 : 0;
            both += bad > 1 ? 1 : 0;
        }
        assertThat((double) one / times).isCloseTo(one(peers, colluders), offset(0.005));
        assertThat((double) both / times).isCloseTo(both(peers, colluders), offset(0.005));
    }
}
