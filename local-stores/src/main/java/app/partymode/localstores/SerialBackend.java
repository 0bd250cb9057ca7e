package app.partymode.localstores;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import org.h2.mvstore.MVStore;

/**
 * One command at a time, and its answer is a copy. The documents of an answer are those of the store otherwise, which the next command
 * may change while they are sent: the answer is lost then, and the whole document is in the log.
 */
class SerialBackend extends H2Backend {

    SerialBackend(MVStore store) {
        super(store);
    }

    @Override
    public final Document handleMessage(MongoMessage message) {
        synchronized (getMvStore()) {
            Document answer = super.handleMessage(message).cloneDeeply();
            finish();
            return answer;
        }
    }

    /** What is to be done before the answer is sent. */
    void finish() {}
}
