package app.partymode.contacts.console;

import java.util.List;

/** What things in the graph are called. */
public interface GraphSchema {

    Names names();

    /** All names, ascending. */
    record Names(List<String> labels, List<String> relationshipTypes, List<String> properties) {}
}
