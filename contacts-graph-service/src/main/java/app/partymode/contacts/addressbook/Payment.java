package app.partymode.contacts.addressbook;

/** What one upload has paid of its toll, however often its book is written. */
final class Payment {

    private final AddressToll toll;
    private int paid;

    Payment(AddressToll toll) {
        this.toll = toll;
    }

    /**
     * Before anything is stored: a failed write may have used up tokens of the address, but nothing is stored
     * uncounted.
     */
    void upTo(int numbers) {
        if (numbers > paid) {
            toll.charge(numbers - paid);
            paid = numbers;
        }
    }
}
