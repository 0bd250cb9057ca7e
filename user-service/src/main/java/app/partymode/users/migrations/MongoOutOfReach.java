package app.partymode.users.migrations;

import app.partymode.httpapi.failure.StoreFailure;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;

/**
 * How MongoDB's driver says that no server answers, or none that can write: the pool of connections was emptied after another request ran
 * out of time, the primary has changed, a time limit has passed. Spring has a name of its own for some of these only.
 */
final class MongoOutOfReach implements StoreFailure {

    @Override
    public boolean describes(Throwable failure) {
        return failure instanceof MongoSocketException
                || failure instanceof MongoTimeoutException
                || failure instanceof MongoExecutionTimeoutException
                || failure instanceof MongoConnectionPoolClearedException
                || failure instanceof MongoServerUnavailableException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException
                || failure instanceof MongoInterruptedException;
    }
}
