package app.partymode.endtoend.chaos;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What a reader sees of a person. */
record Seen(String userId, String username, boolean verified, boolean reciprocal, String partyStatus) {

    /** @param match a match, or an update that is none of {@code left} */
    static Seen of(JsonNode match) {
        return new Seen(
                match.at("/userId").asString(),
                match.at("/username").asString(""),
                match.at("/verified").asBoolean(),
                match.at("/reciprocal").asBoolean(),
                match.at("/partyStatus").toString());
    }

    /** By number. */
    static Map<String, Seen> matches(JsonNode answer) {
        var matches = new TreeMap<String, Seen>();
        answer.at("/matches").forEach(it -> matches.put(it.at("/phoneNumber").asString(), of(it)));
        return matches;
    }
}
