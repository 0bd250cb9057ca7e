package app.partymode.endtoend.deployment;

import app.partymode.endtoend.client.Api;
import app.partymode.localstores.LocalMongo;
import app.partymode.localstores.LocalPostgres;
import app.partymode.localstores.LocalRedis;
import java.util.Map;

/** What both services are started with over stores of the test's own. */
final class ServiceEnvironment {

    private ServiceEnvironment() {}

    static Map<String, String> over(LocalMongo mongo, LocalRedis redis, LocalPostgres postgres) {
        return GenerousLimits.and(
                Map.of("MONGODB_URI", mongo.uri(), "REDIS_URL", redis.uri(), "POSTGRES_URL", postgres.uri()));
    }

    /** The same for a service whose clients and operator use one port. */
    static Map<String, String> at(int port, Map<String, String> environment) {
        var all = GenerousLimits.and(environment);
        all.put("SERVER_PORT", "" + port);
        all.put("MANAGEMENT_SERVER_PORT", "" + port);
        return all;
    }

    static String readiness(int port) {
        return "http://127.0.0.1:" + port + "/actuator/health/readiness";
    }

    /** Both services, without nginx. */
    static Api api(int usersPort, int contactsPort) {
        return new Api(
                path -> "http://127.0.0.1:" + (path.startsWith("/v1/contacts") ? contactsPort : usersPort), _ -> {});
    }
}
