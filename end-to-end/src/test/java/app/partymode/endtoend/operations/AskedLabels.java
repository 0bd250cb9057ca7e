package app.partymode.endtoend.operations;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The labels that a file of alerts or of a dashboard asks for. */
final class AskedLabels {

    /** Of a grouping, of a name in a legend or a summary, of a selector. */
    private static final Pattern ASKED = Pattern.compile(
            "\\bby \\(([^)]*)\\)|\\{\\{\\s*(?:\\$labels\\.)?(\\w+)\\s*}}|\\b(\\w+)(?:=|!=|=~|!~)\"[^\"]*\"[,}]");

    private AskedLabels() {}

    /** @param text as it is in the file, where JSON has backslashes before quotes */
    static Set<String> in(String text) {
        return ASKED.matcher(text.replace("\\\"", "\""))
                .results()
                .flatMap(AskedLabels::groups)
                .flatMap(group -> Arrays.stream(group.split(",")))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private static Stream<String> groups(MatchResult found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .filter(Objects::nonNull);
    }
}
