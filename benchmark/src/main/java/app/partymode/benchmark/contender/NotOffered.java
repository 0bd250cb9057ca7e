package app.partymode.benchmark.contender;

/** A contender has no answer to this question; the report leaves the cell empty. */
public final class NotOffered extends UnsupportedOperationException {

    private static final long serialVersionUID = 1L;

    public NotOffered() {
        super("not offered");
    }
}
