package app.partymode.endtoend.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads updates from its cursor on, by long polls and by streams, and applies them to the matches that it has read at the beginning. */
final class Watcher {

    private static final int SHORTEST_STREAM_SECONDS = 3;
    private static final int LONGEST_STREAM_SECONDS = 12;
    private static final long TRY_AGAIN_MILLIS = 300;

    private final Account account;
    private final RandomGenerator random;
    private final Over over;
    private final List<JsonNode> updates = new ArrayList<>();
    private final Map<String, Seen> matches = new TreeMap<>();
    private String cursor;

    /** Begins to read. */
    Watcher(Account account, RandomGenerator random, Over over) {
        this.account = account;
        this.random = random;
        this.over = over;
        cursor = account.insist("GET", "/v1/contacts/updates", null).text("/next");
        matches.putAll(
                Seen.matches(account.insist("GET", "/v1/contacts/matches", null).json()));
    }

    Account account() {
        return account;
    }

    /** All that has been read, in order. */
    synchronized List<JsonNode> updates() {
        return List.copyOf(updates);
    }

    /** What the reader believes, by number. */
    synchronized Map<String, Seen> matches() {
        return Map.copyOf(matches);
    }

    /** Until all is over. */
    void watch() {
        while (!over.is()) {
            if (!(random.nextBoolean() ? poll() : stream())) {
                over.pause(TRY_AGAIN_MILLIS);
            }
        }
    }

    /** Whether there was an answer. */
    private boolean poll() {
        Reply reply = account.call("GET", "/v1/contacts/updates?wait=4&limit=20&after=" + cursor, null);
        if (!reply.acknowledged()) {
            return false;
        }
        reply.json().at("/updates").forEach(this::apply);
        cursor = reply.text("/next");
        return true;
    }

    private boolean stream() {
        try {
            var response = account.phone().stream(account.token(), cursor);
            if (response.statusCode() != 200 && !Reply.isOfAStackThatIsDown(response.statusCode())) {
                account.findings().add("a stream was answered %d", response.statusCode());
            }
            Thread timer = Thread.ofVirtual().start(() -> closeAfterAWhile(response.body()));
            readEvents(response.statusCode() == 200 ? response.body() : InputStream.nullInputStream());
            timer.interrupt();
            return response.statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void closeAfterAWhile(InputStream body) {
        over.pause(TimeUnit.SECONDS.toMillis(random.nextInt(SHORTEST_STREAM_SECONDS, LONGEST_STREAM_SECONDS)));
        try {
            body.close();
        } catch (IOException _) {
            // closed already
        }
    }

    /** An event that was cut off is not dispatched, as in browsers. */
    private void readEvents(InputStream body) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        String id = cursor;
        var data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                id = line.substring("id:".length()).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring("data:".length()));
            } else if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    apply(JsonMapper.shared().readTree(data.toString()));
                    data.setLength(0);
                }
                cursor = id;
            }
        }
    }

    private synchronized void apply(JsonNode update) {
        updates.add(update);
        String number = update.at("/phoneNumber").asString();
        if (update.at("/type").asString().equals("left")) {
            matches.remove(number);
        } else {
            matches.put(number, Seen.of(update));
        }
    }
}
