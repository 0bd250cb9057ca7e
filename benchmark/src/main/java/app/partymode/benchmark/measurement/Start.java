package app.partymode.benchmark.measurement;

import java.util.List;

/**
 * How a process answers that has just started.
 *
 * @param readySeconds until the row could be asked: the wiring of the adapters, with the opening of an embedded graph
 * @param first the first questions of each read, at most {@value StartLoop#FIRST}
 * @param watched the operation of the moments
 */
public record Start(String row, double readySeconds, List<Timing> first, String watched, List<Moment> moments) {

    /**
     * A part of the time since the first question.
     *
     * @param median in microseconds
     */
    public record Moment(int fromSecond, int toSecond, double median) {}
}
