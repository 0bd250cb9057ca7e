package app.partymode.localstores;

import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * The changes of a command are in the file before its answer is sent. So the file never holds half of a command, as where H2 writes in
 * the background.
 */
final class DurableBackend extends SerialBackend {

    DurableBackend(Path file) {
        super(new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open());
    }

    @Override
    void finish() {
        getMvStore().commit();
    }
}
