package app.partymode.benchmark.traffic;

/** An answer that an app can't use. The message does not contain the request. */
final class UnexpectedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnexpectedAnswer(String kind) {
        super(kind);
    }
}
