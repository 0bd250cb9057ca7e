package app.partymode.benchmark.traffic;

/** An answer that an app has no use for, told without what was asked. */
final class UnexpectedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnexpectedAnswer(String kind) {
        super(kind);
    }
}
