package app.partymode.contacts.console.web;

/** The page asks for something, and the operator has no session any more. */
final class NotLoggedIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotLoggedIn() {
        super("no operator is logged in");
    }
}
