package app.partymode.contacts.console;

/** A statement failed in the graph. Its text is the graph's and may quote the statement and what is in the graph: never log it. */
public final class GraphFailure extends RuntimeException {

    /** In the place of a code: a statement got no answer, and another one does. */
    public static final String UNANSWERED = "no answer";

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String status;

    /**
     * @param code such as {@code Neo.ClientError.Statement.SyntaxError}
     * @param status the GQL status of the innermost cause, such as {@code 42N62}; empty where it is not known
     */
    public GraphFailure(String code, String status, String message) {
        super(message);
        this.code = code;
        this.status = status;
    }

    String code() {
        return code;
    }

    String status() {
        return status;
    }
}
