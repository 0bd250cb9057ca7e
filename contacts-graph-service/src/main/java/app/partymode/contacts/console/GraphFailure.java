package app.partymode.contacts.console;

/** A statement failed in the graph. Its text is the graph's and may quote the statement and what is in the graph: never log it. */
public final class GraphFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code such as {@code Neo.ClientError.Statement.SyntaxError} */
    public GraphFailure(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
