package app.partymode.contacts.console;

/** What the console does with a query, whichever way it reads the graph. */
public interface ConsoleContract
        extends ConsoleAnswersContract, ConsoleFailuresContract, ConsoleRefusalsContract, ConsoleLimitsContract {}
