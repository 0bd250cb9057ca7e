package app.partymode.phoneauth.verification;

/** What became of the wish to complete a verification. */
public sealed interface Completion<T> {

    /** The number was proven, and this came of it. */
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
