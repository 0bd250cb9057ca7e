package app.partymode.phoneauth.verification;

/** What a verification method makes of a number. */
public sealed interface StartResult {

    /**
     * Nothing more is needed.
     *
     * @param verified whether the number has been proven, or is accepted without a proof
     */
    record Accepted(boolean verified) implements StartResult {}

    /** The proof is still to come, and nothing may be created or changed before it. */
    record Pending(Verification verification) implements StartResult {}
}
