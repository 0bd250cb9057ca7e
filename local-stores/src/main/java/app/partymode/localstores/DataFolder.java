package app.partymode.localstores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The folder that a server keeps its data in, locked by this process until it is closed or this process ends. */
final class DataFolder implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Locks a folder that exists.
     *
     * @param lock the name of the file in it that is locked
     * @throws IllegalStateException where another process, or this one, has it
     */
    static DataFolder claim(Path folder, String lock) {
        try {
            var file = FileChannel.open(folder.resolve(lock), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(file)) {
                file.close();
                throw new IllegalStateException("another process runs on " + folder);
            }
            return new DataFolder(folder.toRealPath(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLocked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * Ends servers that outlived the process which had started them. A server is known by its program and by its working directory, which is
     * this folder; so none is ended that runs on other data, whatever a file says of its id. Where the system tells no working
     * directory, none is.
     *
     * @param program a part of the program's name
     */
    void endServers(String program) {
        servers(program).forEach(DataFolder::end);
    }

    private List<ProcessHandle> servers(String program) {
        return ProcessHandle.allProcesses()
                .filter(process -> isServer(process, program))
                .filter(process -> process.parent()
                        .filter(parent -> isServer(parent, program))
                        .isEmpty())
                .toList();
    }

    private boolean isServer(ProcessHandle process, String program) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.contains(program) && folder.equals(workingDirectory(process)))
                .isPresent();
    }

    private static @Nullable Path workingDirectory(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", "" + process.pid(), "cwd"));
        } catch (IOException e) {
            return null; // another user's, or gone, or a system without /proc
        }
    }

    /** It saves what it has. */
    private static void end(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            server.destroyForcibly();
            server.onExit().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
