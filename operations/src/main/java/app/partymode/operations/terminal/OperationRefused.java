package app.partymode.operations.terminal;

/** A command was refused. The message says why and what to do about it, and contains no data. */
public final class OperationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OperationRefused(String text) {
        super(text);
    }
}
