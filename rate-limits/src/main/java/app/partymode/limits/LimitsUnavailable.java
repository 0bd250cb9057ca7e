package app.partymode.limits;

/** Nobody could count, and the limit does not let anything pass uncounted. */
public final class LimitsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LimitsUnavailable(Throwable cause) {
        super("the limits' store is out of reach", cause);
    }
}
