package app.partymode.phoneauth.verification;

/** The provider of messages is out of reach, or refuses what it should take. */
public final class ProviderUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param reason a fixed text for the operator: never a number, never a code, never a word of the provider's answer
     */
    public ProviderUnavailable(String reason) {
        super(reason);
    }
}
