package app.partymode.endtoend.deployment;

import app.partymode.localstores.FreePort;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** The quickstart, with its local stores. */
public final class QuickstartDeployment implements Deployment {

    private final int port;
    private final JavaProcess process;

    private QuickstartDeployment(int port, JavaProcess process) {
        this.port = port;
        this.process = process;
        process.awaitReady();
    }

    public QuickstartDeployment(String matcher, Path folder, String... arguments) {
        this(matcher, folder, Map.of(), arguments);
    }

    /** Laid out, so that it starts from an AOT cache. */
    public QuickstartDeployment(String matcher, Path folder, Map<String, String> more, String... arguments) {
        this(
                FreePort.next(),
                port -> JavaProcess.startQuickstart(
                        environment(port, matcher, folder, more), folder, health(port), arguments));
    }

    private QuickstartDeployment(int port, IntFunction<JavaProcess> start) {
        this(port, start.apply(port));
    }

    /** The one file that the build makes, as its user starts it. */
    public static QuickstartDeployment ofExecutableJar(String matcher, Path folder, String... arguments) {
        return new QuickstartDeployment(
                FreePort.next(),
                port -> JavaProcess.startExecutableJar(
                        "quickstart", environment(port, matcher, folder, Map.of()), folder, health(port), arguments));
    }

    private static Map<String, String> environment(int port, String matcher, Path folder, Map<String, String> more) {
        var environment = new HashMap<>(Map.of(
                "SERVER_PORT",
                "" + port,
                "CONTACTS_MATCHER",
                matcher,
                "QUICKSTART_DATA",
                folder.resolve("data").toString()));
        environment.putAll(more);
        return environment;
    }

    private static String health(int port) {
        return "http://localhost:" + port + "/actuator/health/readiness";
    }

    @Override
    public String base(String path) {
        return "http://localhost:" + port;
    }

    @Override
    public String logs() {
        return process.output();
    }

    public JavaProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
