package app.partymode.benchmark.trust;

import app.partymode.benchmark.socialgraph.GraphPlan;
import app.partymode.benchmark.socialgraph.SocialGraph;
import app.partymode.benchmark.socialgraph.SyntheticGraph;
import app.partymode.limits.Limit;
import app.partymode.limits.Quota;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plants attackers into a social graph and prints what ranks by answered edges would tell of them, and take from them. */
@Command(
        name = "trust",
        mixinStandardHelpOptions = true,
        description = "What a walk over answered edges tells of planted attackers.")
public final class TrustCommand implements Runnable {

    /** What of the discovery budget a low rank would leave: one number in so many. */
    private static final int SHRUNK_TO_ONE_IN = 10;

    /** What an account uploads that tests numbers: the budget of a young one. */
    private static final int GUESSES =
            Math.toIntExact(Limit.DISCOVERY_PER_YOUNG_USER.quota().tokens());

    @Option(names = "--people", description = "how many numbers there are (default: ${DEFAULT-VALUE})")
    private int people = 24_000;

    @Option(names = "--registered", description = "how many of a hundred have signed up (default: ${DEFAULT-VALUE})")
    private int registeredPercent = 25;

    @Option(names = "--seed", description = "the same seed gives the same figures (default: ${DEFAULT-VALUE})")
    private long seed = 20_261_123;

    @Option(names = "--attackers", split = ",", description = "how many at a time (default: 10, 100, 1000)")
    private List<Integer> attackers = List.of(10, 100, 1_000);

    @Override
    public void run() {
        SocialGraph graph = SyntheticGraph.of(new GraphPlan(people, registeredPercent, seed));
        IO.println("%s; %d registered".formatted(graph.origin(), graph.registered().length));
        IO.println("| attackers | AUC | real people hit | attackers hit | numbers a day without | with |");
        IO.println("| --- | --- | --- | --- | --- | --- |");
        for (Attack attack : Attack.values()) {
            for (int count : attackers) {
                IO.println(row(
                        count + " " + attack.label(),
                        count,
                        TrustFigures.of(attack.on(graph, count, GUESSES, seed), people)));
            }
        }
    }

    private static String row(String name, int attackers, TrustFigures figures) {
        long without = Math.round(attackers * aDay());
        double left = 1 - figures.attackersHit() * (1 - 1.0 / SHRUNK_TO_ONE_IN);
        return String.format(
                Locale.ROOT,
                "| %s | %.3f | %.2f %% | %.0f %% | %,d | %,d |",
                name,
                figures.auc(),
                100 * figures.realHit(),
                100 * figures.attackersHit(),
                without,
                Math.round(without * left));
    }

    private static double aDay() {
        Quota quota = Limit.DISCOVERY_PER_USER.quota();
        return (double) quota.tokens()
                * Duration.ofDays(1).toSeconds()
                / quota.period().toSeconds();
    }
}
