package app.partymode.benchmark.contender;

import java.util.List;
import java.util.Map;

/** A row of the comparison: a matcher over a started, empty store. Closing it stops the store. */
public interface Contender extends AutoCloseable {

    /** What the report calls it. */
    String name();

    /** What it does not keep to that the service promises; empty: nothing. */
    default String leavesOut() {
        return "";
    }

    /** Whether it only reads what another row has written: it is not loaded then, and nothing is uploaded to it. */
    default boolean readsAnotherRow() {
        return false;
    }

    /** What it answers. A port that it does not have throws {@link NotOffered}. */
    Ports ports();

    /**
     * Asks the store for next to nothing, by the same way as everything else is asked: what no answer can be cheaper than.
     *
     * @throws NotOffered where there is no store to ask
     */
    void floor();

    /** What its store takes at this moment. */
    Footprint footprint();

    /** Versions and settings that its figures depend on. */
    Map<String, String> settings();

    /** How the store answers some questions: plans with what they cost. Asks them, so it is not for while something is timed. */
    default Plans plans() {
        return Plans.NONE;
    }

    /** Other ways to ask its store for shared contacts, to be compared with the service's. */
    default List<Contender> variants() {
        return List.of();
    }

    /**
     * Gives the store to a process that starts anew: the settings by which its service finds it. This row can't be asked any more.
     *
     * @throws NotOffered where no service can be started on it
     */
    default Map<String, Object> handOver() {
        throw new NotOffered();
    }

    @Override
    void close();
}
