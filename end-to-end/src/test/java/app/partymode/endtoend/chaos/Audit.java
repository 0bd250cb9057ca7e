package app.partymode.endtoend.chaos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Compares what readers were told with what writers were answered, when all is up and nothing is written any more. */
final class Audit {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);
    private static final long TRY_AGAIN_MILLIS = 500;

    private final Crowd crowd;
    private final Findings findings;
    private final Over never = new Over();

    Audit(Crowd crowd, Findings findings) {
        this.crowd = crowd;
        this.findings = findings;
    }

    /** Waits until readers have what they are due, at most two minutes. */
    void run() {
        crowd.writers().forEach(Writer::check);
        var truth = new Truth(crowd.accounts());
        awaitAgreement(truth);
        for (Watcher watcher : crowd.watchers()) {
            var messages = messagesTold(watcher);
            crowd.steady().forEach(writer -> checkMessages(writer.messages(), messages, watcher.account()));
            checkNoneTwice(messages, watcher.account());
            checkSecrets(watcher);
        }
    }

    private void awaitAgreement(Truth truth) {
        long start = System.nanoTime();
        List<String> differences = differences(truth);
        while (!differences.isEmpty() && System.nanoTime() - start < PATIENCE_NANOS) {
            never.pause(TRY_AGAIN_MILLIS);
            differences = differences(truth);
        }
        differences.forEach(difference -> findings.add("%s", difference));
    }

    private List<String> differences(Truth truth) {
        var differences = new ArrayList<String>();
        for (Account account : crowd.accounts()) {
            var matches = Seen.matches(
                    account.insist("GET", "/v1/contacts/matches", null).json());
            compare(account.name() + "'s matches", matches, truth.matchesOf(account), differences);
        }
        crowd.watchers()
                .forEach(watcher -> compare(
                        "the matches that " + watcher.account().name() + " follows",
                        watcher.matches(),
                        truth.matchesOf(watcher.account()),
                        differences));
        return differences;
    }

    private static void compare(
            String what, Map<String, Seen> are, Map<String, Seen> should, List<String> differences) {
        var numbers = new HashSet<>(are.keySet());
        numbers.addAll(should.keySet());
        for (String number : numbers) {
            Seen is = are.get(number);
            Seen right = should.get(number);
            if (is == null ? right != null : !is.equals(right)) {
                differences.add("%s have %s for %s, and should have %s".formatted(what, is, number, right));
            }
        }
    }

    private static List<String> messagesTold(Watcher watcher) {
        return watcher.updates().stream()
                .filter(it -> it.at("/type").asString().equals("party-status"))
                .map(it -> it.at("/partyStatus/message"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    private void checkMessages(List<Message> sent, List<String> told, Account reader) {
        int last = -1;
        for (Message message : sent) {
            int place = told.indexOf(message.text());
            if (message.acknowledged()) {
                if (place < 0) {
                    findings.add("%s was not told of \"%s\"", reader.name(), message.text());
                } else if (place < last) {
                    findings.add("%s was told of \"%s\" too late", reader.name(), message.text());
                }
                last = Math.max(last, place);
            }
        }
    }

    private void checkNoneTwice(List<String> told, Account reader) {
        var seen = new HashSet<String>();
        told.stream()
                .filter(it -> !seen.add(it))
                .forEach(it -> findings.add("%s was told twice of \"%s\"", reader.name(), it));
    }

    /** In updates of whatever type. */
    private void checkSecrets(Watcher watcher) {
        String notForThisReader = Message.NOT_FOR + watcher.account().name();
        watcher.updates().stream()
                .map(it -> it.at("/partyStatus/message").asString(""))
                .filter(it -> it.startsWith(Message.HIDDEN) || it.startsWith(notForThisReader))
                .forEach(it ->
                        findings.add("%s was told of \"%s\"", watcher.account().name(), it));
    }
}
