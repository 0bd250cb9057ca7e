package app.partymode.benchmark.report;

import app.partymode.benchmark.measurement.Agreement;
import app.partymode.benchmark.measurement.Timing;
import java.util.List;

/**
 * Other ways to ask the graph of a row for shared contacts, asked in turns with the row itself.
 *
 * @param row whose graph it is; what it answers is the first of each operation
 * @param plans one for each way of which it can be told, under the way's name
 */
public record Variants(String row, List<Agreement> agreements, List<Timing> loop, List<PlanShown> plans) {}
