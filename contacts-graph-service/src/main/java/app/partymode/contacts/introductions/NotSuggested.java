package app.partymode.contacts.introductions;

/** The person is none that could be suggested to the reader, for whichever reason. */
public final class NotSuggested extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotSuggested() {
        super("not a person who could be suggested to the reader");
    }
}
