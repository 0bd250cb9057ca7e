package app.partymode.contacts.neo4j;

/** The graph can't run where, or as, the settings say. */
public final class UnusableGraph extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public UnusableGraph(String mistake, String remedy) {
        super(mistake);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
