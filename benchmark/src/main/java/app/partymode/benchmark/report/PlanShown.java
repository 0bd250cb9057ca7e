package app.partymode.benchmark.report;

/** A plan of one row's statement, with what it costs: db hits in a graph, buffers in PostgreSQL. */
public record PlanShown(String row, String statement, long cost, String unit, String text) {}
