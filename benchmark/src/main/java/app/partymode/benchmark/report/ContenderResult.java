package app.partymode.benchmark.report;

import app.partymode.benchmark.contender.Footprint;
import app.partymode.benchmark.measurement.Loading;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row over one social graph.
 *
 * @param leavesOut what it does not keep to that the service promises; null or empty: nothing
 * @param loading null: it did not come so far
 * @param loaded its footprint after loading, before anything was measured
 * @param failure why it is missing; null: it is not
 */
public record ContenderResult(
        String name,
        @Nullable String leavesOut,
        @Nullable Loading loading,
        @Nullable Footprint loaded,
        Map<String, String> settings,
        @Nullable String failure) {}
