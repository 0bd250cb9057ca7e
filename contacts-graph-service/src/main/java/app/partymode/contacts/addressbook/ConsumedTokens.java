package app.partymode.contacts.addressbook;

/** How many tokens one upload has consumed of the limit of its client's address, however often its book is written. */
final class ConsumedTokens {

    private final ClientAddressLimit clientAddressLimit;
    private int consumed;

    ConsumedTokens(ClientAddressLimit clientAddressLimit) {
        this.clientAddressLimit = clientAddressLimit;
    }

    /**
     * Before anything is stored: a failed write may have used up tokens of the address, but nothing is stored
     * uncounted.
     */
    void upTo(int numbers) {
        if (numbers > consumed) {
            clientAddressLimit.consume(numbers - consumed);
            consumed = numbers;
        }
    }
}
