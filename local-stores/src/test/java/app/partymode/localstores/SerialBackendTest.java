package app.partymode.localstores;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;

class SerialBackendTest {

    private final MongoBackend backend = new SerialBackend(MVStore.open(null));

    @Test
    void anAnswerStaysAsItIsWhenItsDocumentChanges() {
        command(new Document("insert", "users")
                .append("documents", List.of(new Document("_id", 1).append("events", List.of()))));
        Document before = command(new Document("find", "users").append("filter", new Document("_id", 1)));
        String said = before.toString();
        var change = new Document("q", new Document("_id", 1))
                .append(
                        "u",
                        new Document("$push", new Document("events", "a party"))
                                .append("$set", new Document("name", "Ana")));
        command(new Document("update", "users").append("updates", List.of(change)));
        assertThat(before.toString()).isEqualTo(said).doesNotContain("a party");
        assertThat(command(new Document("find", "users")).toString()).contains("a party");
    }

    private Document command(Document body) {
        return backend.handleMessage(
                new MongoMessage(new EmbeddedChannel(), new MessageHeader(0, 0, 0), body.append("$db", "partymode")));
    }
}
