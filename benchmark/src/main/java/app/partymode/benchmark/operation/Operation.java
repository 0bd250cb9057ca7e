package app.partymode.benchmark.operation;

import app.partymode.benchmark.contender.Contender;

/**
 * Something that the service asks of a matcher.
 *
 * @param name for tables and commands
 * @param perRound how often it is asked in a round of the closed loop: what is quick more often, for more samples
 */
public record Operation(String name, int perRound, Question question) {

    /** A question. */
    public interface Question {

        /**
         * Asks it.
         *
         * @param time how many times it has been asked of this contender before; the same time asks all contenders the same
         * @return the answer, which all contenders must give alike
         */
        Object ask(Contender contender, int time);
    }

    @Override
    public String toString() {
        return name;
    }
}
