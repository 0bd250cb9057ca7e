package app.partymode.benchmark.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from Linux how much memory processes take. */
final class ProcessMemory {

    private ProcessMemory() {}

    /**
     * The proportional set size of a process and its children: resident memory, where pages that several share count once.
     *
     * @return null where the system does not tell
     */
    static @Nullable Long ofTree(long pid) {
        long sum = ProcessHandle.of(pid)
                .map(root -> Stream.concat(Stream.of(root), root.descendants()))
                .orElse(Stream.empty())
                .mapToLong(process -> proportional(process.pid()))
                .sum();
        return sum > 0 ? sum : null;
    }

    /** The same of one process without its children. */
    static @Nullable Long of(long pid) {
        long bytes = proportional(pid);
        return bytes > 0 ? bytes : null;
    }

    private static long proportional(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
