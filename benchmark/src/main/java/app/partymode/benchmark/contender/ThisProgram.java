package app.partymode.benchmark.contender;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This program, to be started once more in a process of its own. */
public final class ThisProgram {

    private ThisProgram() {}

    /**
     * The command that does so, with the collector, the compilers and the verification of this process, so that rows in different
     * processes differ in nothing else.
     *
     * @param heapMegabytes at most
     * @param arguments of the program
     */
    public static List<String> command(int heapMegabytes, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(optionsOfThisProcess());
        command.addAll(List.of(
                "-Xmx" + heapMegabytes + "m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(program());
        command.addAll(arguments);
        return command;
    }

    private static List<String> optionsOfThisProcess() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(
                        option -> option.matches(
                                "-XX:(\\+Use\\w+GC|TieredStopAtLevel=\\d|\\+UnlockDiagnosticVMOptions|-BytecodeVerificationRemote)"))
                .toList();
    }

    private static List<String> program() {
        String classPath = System.getProperty("java.class.path");
        boolean runnableJar = classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
        return runnableJar
                ? List.of("-jar", classPath)
                : List.of("-cp", classPath, "app.partymode.benchmark.Benchmark");
    }
}
