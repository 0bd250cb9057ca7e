package app.partymode.phoneauth.verification;

/** The outcome of a call to complete a verification. */
public sealed interface CompletionResult<T> {

    /** The number was proven; the result of what followed. */
    record Done<T>(T result) implements CompletionResult<T> {}

    /** The proof is still to come. */
    record StillPending<T>() implements CompletionResult<T> {}

    /**
     * The code is not the right one.
     *
     * @param attemptsLeft how many more codes may be tried
     */
    record WrongCode<T>(int attemptsLeft) implements CompletionResult<T> {}

    /** It is too late: the time or the attempts are used up, or the verification itself. */
    record Expired<T>() implements CompletionResult<T> {}

    /** There is no such verification. */
    record Unknown<T>() implements CompletionResult<T> {}
}
