package app.partymode.endtoend.contract;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One call of the description.
 *
 * @param path with its variables in braces
 */
public record Operation(String method, String path, JsonNode node) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    static Operation of(String method, String path, JsonNode node) {
        return new Operation(method.toUpperCase(Locale.ROOT), path, node);
    }

    boolean fits(String concrete) {
        String[] mine = path.split("/", -1);
        String[] theirs = concrete.split("/", -1);
        if (mine.length != theirs.length) {
            return false;
        }
        for (int i = 0; i < mine.length; i++) {
            boolean fits = VARIABLE.matcher(mine[i]).matches() ? !theirs[i].isEmpty() : mine[i].equals(theirs[i]);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    long variables() {
        return VARIABLE.matcher(path).results().count();
    }

    /** Whether it is made without a session. */
    public boolean isOpen() {
        JsonNode security = node.path("security");
        return security.isArray() && security.isEmpty();
    }

    JsonNode response(int status) {
        return node.path("responses").path(Integer.toString(status));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
