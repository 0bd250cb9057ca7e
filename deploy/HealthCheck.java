import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Exits with 0 if the address given answers 200, else with 1. The images run it with the JVM that they have anyway: no
 * curl, no shell. It uses the old client because that one starts faster and takes less memory.
 */
final class HealthCheck {

    private HealthCheck() {}

    public static void main(String[] arguments) {
        System.exit(answersOk(arguments[0]) ? 0 : 1);
    }

    private static boolean answersOk(String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(4_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
