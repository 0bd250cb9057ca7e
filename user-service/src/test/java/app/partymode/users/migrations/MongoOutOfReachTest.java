package app.partymode.users.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.ServerAddress;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pool that was emptied is in StoreDownIT. */
class MongoOutOfReachTest {

    private static final ServerAddress SERVER = new ServerAddress("localhost");

    @ParameterizedTest
    @MethodSource
    void outOfReach(MongoException failure) {
        assertThat(new MongoOutOfReach().describes(failure)).isTrue();
    }

    static Stream<MongoException> outOfReach() {
        return Stream.of(
                new MongoNotPrimaryException(BsonDocument.parse("{ok: 0, code: 10107}"), SERVER),
                new MongoOperationTimeoutException("too long"),
                new MongoSocketReadTimeoutException("too long", SERVER, new IllegalStateException()));
    }

    @Test
    void aMistakeIsNot() {
        var mistake = new MongoCommandException(BsonDocument.parse("{ok: 0, code: 59}"), SERVER);
        assertThat(new MongoOutOfReach().describes(mistake)).isFalse();
    }
}
