package app.partymode.limits;

/** Settings that production must not start with. */
final class UnsafeLimits extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    UnsafeLimits(String mistake, String remedy) {
        super(mistake);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
