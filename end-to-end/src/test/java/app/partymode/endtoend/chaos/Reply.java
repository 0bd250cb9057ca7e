package app.partymode.endtoend.chaos;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What came back.
 *
 * @param status 0: nothing did
 */
record Reply(int status, String body) {

    static final Reply NONE = new Reply(0, "");

    boolean acknowledged() {
        return status >= 200 && status < 300;
    }

    /** Whether the request may have been carried out, now or a little later. */
    boolean unsure() {
        return isOfAStackThatIsDown(status);
    }

    static boolean isOfAStackThatIsDown(int status) {
        return status == 0 || status == 502 || status == 503 || status == 504;
    }

    JsonNode json() {
        return body.isEmpty() ? MissingNode.getInstance() : JsonMapper.shared().readTree(body);
    }

    String text(String pointer) {
        return json().at(pointer).asString("");
    }
}
