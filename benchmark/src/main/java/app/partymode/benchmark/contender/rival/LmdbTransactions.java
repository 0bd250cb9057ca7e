package app.partymode.benchmark.contender.rival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lmdbjava.ByteArrayProxy;
import org.lmdbjava.Dbi;
import org.lmdbjava.DbiFlags;
import org.lmdbjava.Env;
import org.lmdbjava.EnvFlags;
import org.lmdbjava.Txn;

/** An LMDB environment, and its transactions: readers beside one writer. */
final class LmdbTransactions implements AutoCloseable {

    private static final long LARGEST = 4L << 30;
    private static final int DATABASES = 4;

    private final Env<byte[]> env;

    /** Writers wait here and not in the store, where they would hold the threads that carry them. */
    private final ReentrantLock writing = new ReentrantLock(true);

    /** Work in a transaction. */
    interface Work<T extends @Nullable Object> {
        T in(Txn<byte[]> transaction);
    }

    LmdbTransactions(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        env = Env.create(ByteArrayProxy.PROXY_BA)
                .setMapSize(LARGEST)
                .setMaxDbs(DATABASES)
                .open(folder.toFile(), EnvFlags.MDB_NOTLS);
    }

    /** A database of this name, which is made where there is none. */
    Dbi<byte[]> open(String name, DbiFlags... flags) {
        var all = new ArrayList<>(List.of(flags));
        all.add(DbiFlags.MDB_CREATE);
        return env.openDbi(name, all.toArray(DbiFlags[]::new));
    }

    <T> T read(Work<T> work) {
        try (var transaction = env.txnRead()) {
            return work.in(transaction);
        }
    }

    <T> T write(Work<T> work) {
        writing.lock();
        try (var transaction = env.txnWrite()) {
            T done = work.in(transaction);
            transaction.commit();
            return done;
        } finally {
            writing.unlock();
        }
    }

    /** What it takes on the disk. */
    long bytes() {
        return env.info().lastPageNumber * env.stat().pageSize;
    }

    @Override
    public void close() {
        env.close();
    }
}
