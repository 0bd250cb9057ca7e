package app.partymode.operations.terminal;

/** A command was refused. The message says why and what to do about it, and contains no data. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String text) {
        super(text);
    }
}
