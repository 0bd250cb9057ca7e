package app.partymode.users.verification.web;

/** The code is not the one that was sent. */
public final class WrongCode extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int attemptsLeft;

    public WrongCode(int attemptsLeft) {
        super("a wrong code");
        this.attemptsLeft = attemptsLeft;
    }

    public int attemptsLeft() {
        return attemptsLeft;
    }
}
