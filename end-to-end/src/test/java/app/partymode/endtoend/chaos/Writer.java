package app.partymode.endtoend.chaos;

/** A client that changes something of its account again and again. */
interface Writer {

    Account account();

    /** One round of changes. */
    void write();

    /** How much a round asks of the stack, in changes that need no look at all who have the number. */
    int weight();

    /** After the last round: what is there must be what was acknowledged. */
    void check();
}
