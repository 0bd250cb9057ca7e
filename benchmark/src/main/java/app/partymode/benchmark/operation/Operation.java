package app.partymode.benchmark.operation;

import app.partymode.benchmark.contender.Contender;

/**
 * Something that the service asks of a matcher.
 *
 * @param name for tables and commands
 * @param perRound how often it is asked in a round of the closed loop: what is quick more often, for more samples
 * @param writes whether it changes the store; what does not can be asked by several threads at once, in any order
 */
public record Operation(String name, int perRound, boolean writes, Question question) {

    /** One that changes nothing. */
    public static Operation read(String name, int perRound, Question question) {
        return new Operation(name, perRound, false, question);
    }

    /** One that changes the store. */
    public static Operation write(String name, int perRound, Question question) {
        return new Operation(name, perRound, true, question);
    }

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
