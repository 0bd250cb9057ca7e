package app.partymode.limits;

/** The request could not be counted, and the limit lets nothing pass uncounted. */
public final class LimitsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LimitsUnavailable(Throwable cause) {
        super("the limits' store is out of reach", cause);
    }
}
