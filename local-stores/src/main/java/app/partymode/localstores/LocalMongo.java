package app.partymode.localstores;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;

/** MongoDB's wire protocol over an H2 store, in this process. */
public final class LocalMongo implements LocalStore {

    /** H2 writes in the background after at most this long; a killed process may lose that much. */
    private static final int AUTO_COMMIT_MILLIS = 50;

    /** A store of the same machine that is late is busy; a service's own limits, which the address goes before, are for one that is dead. */
    private static final String TIME_LIMITS = Stream.of("serverSelection", "connect", "socket", "waitQueue")
            .map(wait -> wait + "TimeoutMS=60000")
            .collect(Collectors.joining("&", "?", ""));

    private final MongoServer server;
    private final InetSocketAddress address;

    private LocalMongo(SerialBackend backend) {
        this(backend, 0);
    }

    private LocalMongo(SerialBackend backend, int port) {
        server = new MongoServer(backend);
        server.bind("127.0.0.1", port);
        address = server.getLocalAddress();
    }

    public static LocalMongo inMemory() {
        return new LocalMongo(new SerialBackend(MVStore.open(null)));
    }

    /** Keeps its data in {@code directory}, which is created where it is missing. */
    public static LocalMongo in(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var store = new MVStore.Builder()
                .fileName(directory.resolve("mongo.mv").toString())
                .open();
        store.setAutoCommitDelay(AUTO_COMMIT_MILLIS);
        return new LocalMongo(new SerialBackend(store));
    }

    /** Keeps its data in {@code directory}, every write in the file before it is acknowledged: nothing is lost when the process is killed. */
    public static LocalMongo durable(Path directory, int port) {
        return new LocalMongo(new DurableBackend(directory.resolve("mongo.mv")), port);
    }

    @Override
    public String uri() {
        return "mongodb://127.0.0.1:" + port() + "/partymode" + TIME_LIMITS;
    }

    @Override
    public int port() {
        return address.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
