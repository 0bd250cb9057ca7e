package app.partymode.httpapi.failure;

import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Spring's names for a store that is out of reach, too slow or too busy, whichever store it is. */
final class SpringStoreFailure implements StoreFailure {

    @Override
    public boolean describes(Throwable failure) {
        return failure instanceof NonTransientDataAccessResourceException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof TransientDataAccessException
                || failure instanceof CannotCreateTransactionException;
    }
}
