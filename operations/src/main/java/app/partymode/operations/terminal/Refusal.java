package app.partymode.operations.terminal;

/** Something is not done, and the text tells why and what to do about it. The text holds no data. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String text) {
        super(text);
    }
}
