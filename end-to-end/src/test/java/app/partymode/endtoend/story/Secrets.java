package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.client.Answer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What only its receiver may know: collected from every answer, and searched for where it must not be. Safe for threads. */
final class Secrets implements Consumer<Answer> {

    /** Of a story: in E.164, as digits, or in national form; no part of a longer number or of an id in hexadecimal. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![0-9a-f])(?:34 ?6[078]\\d[ -]?\\d{3}[ -]?\\d{3}|60000\\d{4}|600[ -]00\\d[ -]\\d{3})(?![0-9a-f])");

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** Keeps the token of a new session, and the id of a verification, which is as good as one once the number is proven. */
    @Override
    public void accept(Answer answer) {
        if (answer.status() == 201) {
            told.add(answer.text("/token"));
        } else if (answer.status() == 202) {
            told.add(answer.text("/verification/id"));
        }
    }

    /** A code that came by another way than an answer. */
    void add(String code) {
        told.add(code);
    }

    /** How many there are. A search for none would find none. */
    int count() {
        return told.size();
    }

    /** @param what the name of the place, for the failure */
    void assertNoneIn(String what, Stream<String> lines) {
        assertThat(lines.filter(this::tells).map(Secrets::masked).toList())
                .as("lines with a secret in " + what)
                .isEmpty();
    }

    /** Besides the secrets, a log has no phone number. */
    void assertNoneInLog(String what, String log) {
        assertNoneIn(what, log.lines());
        List<String> numbers = log.lines()
                .filter(line -> NUMBER.matcher(line).find())
                .map(Secrets::masked)
                .toList();
        assertThat(numbers).as("lines with a number in " + what).isEmpty();
    }

    private boolean tells(String line) {
        return told.stream().anyMatch(secret -> secret.length() > 6 ? line.contains(secret) : hasCode(line, secret));
    }

    /** Six digits that are not the end of a time of day. */
    private static boolean hasCode(String line, String code) {
        return Pattern.compile("(?<![\\d.:])" + code + "(?!\\d)").matcher(line).find();
    }

    /** A failure's text ends up in a log, too. */
    private static String masked(String line) {
        return NUMBER.matcher(line)
                .replaceAll((MatchResult found) -> "<number of " + found.group().length() + ">");
    }
}
