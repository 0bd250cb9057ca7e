package app.partymode.phoneauth.verification;

/** The outcome of a call to complete a verification. */
public sealed interface Completion<T> {

    /** The number was proven; the result of what followed. */
    record Done<T>(T result) implements Completion<T> {}

    /** The proof is still to come. */
    record StillPending<T>() implements Completion<T> {}

    /**
     * The code is not the right one.
     *
     * @param attemptsLeft how many more codes may be tried
     */
    record WrongCode<T>(int attemptsLeft) implements Completion<T> {}

    /** It is too late: the time or the attempts are used up, or the verification itself. */
    record Expired<T>() implements Completion<T> {}

    /** There is no such verification. */
    record Unknown<T>() implements Completion<T> {}
}
