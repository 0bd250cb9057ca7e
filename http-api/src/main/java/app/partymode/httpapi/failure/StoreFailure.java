package app.partymode.httpapi.failure;

/**
 * Knows the exceptions by which one store's client says that the store is out of reach. A service contributes one as a
 * bean for each driver whose exceptions Spring doesn't translate; the client then gets 503 store-unavailable.
 */
@FunctionalInterface
public interface StoreFailure {

    /** Asked for each exception in a chain of causes. */
    boolean describes(Throwable failure);
}
