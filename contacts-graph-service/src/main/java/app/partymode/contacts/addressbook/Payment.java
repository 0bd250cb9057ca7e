package app.partymode.contacts.addressbook;

/** What one upload has paid of its toll, however often its book is written. */
final class Payment {

    private final AddressToll toll;
    private int paid;

    Payment(AddressToll toll) {
        this.toll = toll;
    }

    /** Before anything is stored; a write that fails afterwards has cost the address, never the other way round. */
    void upTo(int numbers) {
        if (numbers > paid) {
            toll.charge(numbers - paid);
            paid = numbers;
        }
    }
}
