package app.partymode.contacts.addressbook;

/** Counts new numbers for the address that the present request comes from. */
@FunctionalInterface
public interface ClientAddressLimit {

    /**
     * @param numbers how many; at least one
     * @throws RuntimeException where these are too many; nothing must be stored then
     */
    void consume(int numbers);
}
