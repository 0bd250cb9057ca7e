package app.partymode.endtoend.chaos;

import app.partymode.endtoend.deployment.FragileDeployment;
import app.partymode.endtoend.deployment.FragileProcess;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a run has shown.
 *
 * @param text tables for a person
 * @param findings what must not be; none is the aim
 */
record Report(String text, List<String> findings) {

    static Report of(
            Chaos.Options options,
            List<Recovery> recoveries,
            Traffic traffic,
            Crowd crowd,
            FragileDeployment deployment,
            List<String> findings) {
        var text = new StringBuilder();
        text.append("%s, %d faults of %d, seed %d, %d requests%n%n"
                .formatted(options.matcher(), recoveries.size(), options.faults(), options.seed(), traffic.requests()));
        text.append(recoveries(recoveries));
        text.append(answers(traffic));
        text.append(audit(crowd));
        text.append("Processes that ended by themselves and were started again: %s%n"
                .formatted(deployment.processes().stream()
                        .collect(Collectors.toMap(
                                FragileProcess::name, FragileProcess::endedByItself, (a, _) -> a, TreeMap::new))));
        text.append("Findings: %d%n".formatted(findings.size()));
        findings.stream().limit(100).forEach(it -> text.append("- ").append(it).append('\n'));
        return new Report(text.toString(), findings);
    }

    private static String recoveries(List<Recovery> recoveries) {
        var table = new StringBuilder(
                "| fault | count | recovered after ms, median | at most |\n| --- | --- | --- | --- |\n");
        recoveries.stream()
                .collect(Collectors.groupingBy(it -> it.fault().toString(), TreeMap::new, Collectors.toList()))
                .forEach((fault, all) -> {
                    long[] millis =
                            all.stream().mapToLong(Recovery::millis).sorted().toArray();
                    table.append("| %s | %d | %d | %d |%n"
                            .formatted(fault, millis.length, millis[millis.length / 2], millis[millis.length - 1]));
                });
        return table.append('\n').toString();
    }

    private static String answers(Traffic traffic) {
        var statuses = traffic.byFault().values().stream()
                .flatMap(it -> it.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        Function<Map<Integer, Long>, String> row = counts -> statuses.stream()
                .map(status -> "" + counts.getOrDefault(status, 0L))
                .collect(Collectors.joining(" | "));
        var table = new StringBuilder("| answers while | ")
                .append(statuses.stream().map(it -> it == 0 ? "none" : "" + it).collect(Collectors.joining(" | ")))
                .append(" |\n| --- |")
                .append(" --- |".repeat(statuses.size()))
                .append('\n');
        traffic.byFault().forEach((fault, counts) -> table.append("| %s | %s |%n".formatted(fault, row.apply(counts))));
        return table.append('\n').toString();
    }

    private static String audit(Crowd crowd) {
        long sent =
                crowd.steady().stream().mapToLong(it -> it.messages().size()).sum();
        long acknowledged = crowd.steady().stream()
                .flatMap(it -> it.messages().stream())
                .filter(Message::acknowledged)
                .count();
        long told =
                crowd.watchers().stream().mapToLong(it -> it.updates().size()).sum();
        return "Audit: %d accounts; %d statuses due to each of %d readers, %d of them acknowledged; %d updates read%n"
                .formatted(crowd.accounts().size(), sent, crowd.watchers().size(), acknowledged, told);
    }
}
