package app.partymode.localstores;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.CountDownLatch;

/** A process that starts stores on disk, stores something, tells where they are, and then waits to be killed. */
final class StoresOfAKilledProcess {

    /** How the line begins that tells the ports: of PostgreSQL, then of Redis. */
    static final String PORTS = "ports: ";

    private StoresOfAKilledProcess() {}

    /** @param arguments the folder */
    static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        var postgres = LocalPostgres.in(folder.resolve("postgresql"));
        try (var connection = DriverManager.getConnection(postgres.uri());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 7 AS value");
        }
        var redis = LocalRedis.in(folder.resolve("redis"));
        ask(redis.port(), "SET kept 7");
        System.out.println(PORTS + postgres.port() + " " + redis.port());
        new CountDownLatch(1).await();
    }

    /** The line that Redis answers to a command. */
    static String ask(int redis, String command) throws Exception {
        try (var socket = new java.net.Socket("127.0.0.1", redis)) {
            socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
