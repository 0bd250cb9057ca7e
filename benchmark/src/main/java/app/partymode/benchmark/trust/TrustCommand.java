package app.partymode.benchmark.trust;

import app.partymode.benchmark.socialgraph.GraphPlan;
import app.partymode.benchmark.socialgraph.SocialGraph;
import app.partymode.benchmark.socialgraph.SyntheticGraph;
import app.partymode.contacts.trust.TrustProperties;
import app.partymode.limits.Limit;
import app.partymode.limits.Quota;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plants attackers into a social graph and prints what the ranks of the service tell of them, and take from them. */
@Command(
        name = "trust",
        mixinStandardHelpOptions = true,
        description = "What a walk over answered edges tells of planted attackers.")
public final class TrustCommand implements Runnable {

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

    @Option(
            names = "--old",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "whether the attackers' accounts are as old as those of people (default: ${DEFAULT-VALUE})")
    private boolean old = true;

    @Option(names = "--set", description = "a setting of contacts.trust, such as low=0.2")
    private Map<String, String> settings = Map.of();

    private TrustProperties trust = TrustProperties.with(Map.of());

    @Override
    public void run() {
        var given = new HashMap<String, String>(settings);
        given.put("mode", "on");
        trust = TrustProperties.with(given);
        SocialGraph graph = SyntheticGraph.of(new GraphPlan(people, registeredPercent, seed));
        IO.println("%s; %d registered".formatted(graph.origin(), graph.registered().length));
        IO.println("| attackers | trusted | AUC | real people hit | attackers hit | numbers a day without | with |");
        IO.println("| --- | --- | --- | --- | --- | --- | --- |");
        for (Attack attack : Attack.values()) {
            for (int count : attackers) {
                IO.println(row(
                        count + " " + attack.label(),
                        count,
                        TrustFigures.of(attack.on(graph, count, GUESSES, seed), people, old, trust)));
            }
        }
    }

    private String row(String name, int attackers, TrustFigures figures) {
        Quota quota = Limit.DISCOVERY_PER_USER.quota();
        double hit = attackers * figures.attackersHit();
        double with = hit * aDay(trust.shrunk(quota)) + (attackers - hit) * aDay(quota);
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.3f | %.2f %% | %.0f %% | %,d | %,d |",
                name,
                figures.trusted(),
                figures.auc(),
                100 * figures.realHit(),
                100 * figures.attackersHit(),
                Math.round(attackers * aDay(quota)),
                Math.round(with));
    }

    private static double aDay(Quota quota) {
        return (double) quota.tokens()
                * Duration.ofDays(1).toSeconds()
                / quota.period().toSeconds();
    }
}
