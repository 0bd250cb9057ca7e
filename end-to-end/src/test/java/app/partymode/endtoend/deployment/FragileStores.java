package app.partymode.endtoend.deployment;

import app.partymode.localstores.FreePort;
import app.partymode.localstores.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redis.embedded.core.ExecutableProvider;

/** Stores as processes of their own, each with its data on disk before it acknowledges a write. */
final class FragileStores {

    private final Path folder;

    FragileStores(Path folder) {
        this.folder = folder;
    }

    /** A stand-in that speaks its protocol. */
    FragileProcess mongo() {
        return ofThisBuild("mongodb", "-Xmx192m");
    }

    FragileProcess neo4j() {
        return ofThisBuild("neo4j", "-Xmx384m", "--sun-misc-unsafe-memory-access=allow");
    }

    private FragileProcess ofThisBuild(String name, String... options) {
        int port = FreePort.next();
        var command = new ArrayList<>(List.of(JavaProcess.java()));
        command.addAll(JvmOptions.SHORT_LIFE);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile")));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                StoreProcess.class.getName(),
                name,
                "" + data(name),
                "" + port));
        return process(name, command, port);
    }

    /** With the settings of docker-compose.yml, but for the password and the room. */
    FragileProcess redis() {
        int port = FreePort.next();
        try {
            return process(
                    "redis",
                    List.of(
                            ExecutableProvider.newJarResourceProvider().get().getAbsolutePath(),
                            "--port",
                            "" + port,
                            "--bind",
                            "127.0.0.1",
                            "--dir",
                            "" + data("redis"),
                            "--appendonly",
                            "yes",
                            "--appendfsync",
                            "always",
                            "--save",
                            ""),
                    port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its own program, without {@code pg_ctl}. */
    FragileProcess postgres() {
        int port = FreePort.next();
        Path data = data("postgresql");
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U")); // it refuses to run as root
        }
        command.addAll(List.of(programOver(data), "-D", "" + data, "-p", "" + port, "-k", "", "-h", "127.0.0.1"));
        return process("postgresql", command, port);
    }

    /** The program of a server that has made the files in this folder. */
    private static String programOver(Path data) {
        try (var _ = LocalPostgres.in(data)) {
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
            return ProcessHandle.of(pid).flatMap(it -> it.info().command()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path data(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FragileProcess process(String name, List<String> command, int port) {
        return new FragileProcess(name, command, Map.of(), port, folder, folder.resolve(name + ".log"));
    }
}
