package app.partymode.localstores;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * One command at a time, and its changes are in the file before its answer is sent. So the file never holds half of a command, as
 * where H2 writes in the background.
 */
final class DurableBackend extends H2Backend {

    DurableBackend(Path file) {
        super(new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        synchronized (getMvStore()) {
            Document answer = super.handleMessage(message);
            getMvStore().commit();
            return answer;
        }
    }
}
