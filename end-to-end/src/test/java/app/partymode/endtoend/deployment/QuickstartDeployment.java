package app.partymode.endtoend.deployment;

import app.partymode.localstores.FreePort;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The quickstart with its local stores. */
public final class QuickstartDeployment implements Deployment {

    private final int port = FreePort.next();
    private final Path jar;
    private final JavaProcess process;
    private final List<String> systemProperties;

    public QuickstartDeployment(String matcher, Path folder, String... arguments) {
        this(matcher, folder, Map.of(), arguments);
    }

    /** @param more of its environment */
    public QuickstartDeployment(String matcher, Path folder, Map<String, String> more, String... arguments) {
        this(UnpackedJar.jarOf("quickstart"), matcher, folder, more, arguments);
    }

    /** From the one file that the build makes. Its start takes longer by half. */
    public static QuickstartDeployment fromOneFile(
            String matcher, Path folder, Map<String, String> more, String... arguments) {
        return new QuickstartDeployment(JavaProcess.executableJarOf("quickstart"), matcher, folder, more, arguments);
    }

    private QuickstartDeployment(Path jar, String matcher, Path folder, Map<String, String> more, String... arguments) {
        this.jar = jar;
        var environment = new HashMap<>(Map.of(
                "SERVER_PORT",
                "" + port,
                "CONTACTS_MATCHER",
                matcher,
                "QUICKSTART_DATA",
                folder.resolve("data").toString()));
        LongerWaits.forEachStore(environment);
        environment.putAll(more);
        process = JavaProcess.startQuickstart(
                jar, environment, folder, base("") + "/actuator/health/readiness", arguments);
        if (List.of(arguments).contains("--demo")) {
            process.awaitOutput("invented people are signing up"); // which may take as long again
        }
        process.awaitReady();
        systemProperties = process.systemProperties();
    }

    /** Starts it again, from what its jar holds, which takes less long. The demo users are in its data. */
    public void goOn() {
        process.restart(command -> command.stream()
                .filter(it -> !it.equals("--demo"))
                .map(it -> it.equals("" + jar) ? "" + UnpackedJar.jarOf("quickstart") : it)
                .toList());
        process.awaitReady();
    }

    @Override
    public String base(String path) {
        return "http://localhost:" + port;
    }

    @Override
    public String logs() {
        return process.output();
    }

    /** Of its first start: its system properties, a line for each. */
    public List<String> systemProperties() {
        return systemProperties;
    }

    public JavaProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
