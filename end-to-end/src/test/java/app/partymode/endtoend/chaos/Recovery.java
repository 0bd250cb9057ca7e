package app.partymode.endtoend.chaos;

/**
 * How a fault ended.
 *
 * @param millis from the moment at which the part was started, resumed or connected again until a status came through; -1: not within minutes
 */
record Recovery(Fault fault, long millis) {}
