package app.partymode.endtoend.deployment;

import java.util.List;

/** The options of JVMs that are started for tests, where they are not those of their containers. */
final class JvmOptions {

    /** Many stories are told to one process; in its container it has less. */
    static final String[] MORE_ROOM = {
        "-Xms192m",
        "-Xmx384m",
        "-Xmn128m",
        "-XX:MetaspaceSize=128m",
        "-XX:MaxMetaspaceSize=256m",
        "-XX:ReservedCodeCacheSize=256m",
        "-XX:MaxDirectMemorySize=64m"
    };

    /** As in the root's {@code test.jvm}: for a JVM that lives for a minute or two, without an AOT cache. */
    static final List<String> SHORT_LIFE = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MetaspaceSize=512m",
            "-XX:ReservedCodeCacheSize=512m",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote");

    private JvmOptions() {}
}
