package app.partymode.benchmark.report;

import app.partymode.benchmark.measurement.Agreement;
import app.partymode.benchmark.measurement.ClosedLoop.WarmUp;
import app.partymode.benchmark.measurement.ConcurrentUploads;
import app.partymode.benchmark.measurement.OpenTiming;
import app.partymode.benchmark.measurement.Start;
import app.partymode.benchmark.measurement.Timing;
import app.partymode.benchmark.socialgraph.GraphStatistics;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that was measured over one social graph. It fills up while the run goes on. */
public final class Stage {

    public String name = "";
    public int scale;
    public int registeredPercent;

    /** Under the name that committed results have. */
    @JsonProperty("town")
    public @Nullable GraphStatistics graph;

    public List<ContenderResult> rows = new ArrayList<>();
    public List<Agreement> agreements = new ArrayList<>();
    public @Nullable WarmUp warmUp;
    public List<Timing> closedLoop = new ArrayList<>();
    public List<OpenTiming> openLoop = new ArrayList<>();
    /** How long each rate was to be held; null: a run of a version that did not tell. */
    public @Nullable Double openLoopSeconds;

    public List<ConcurrentUploads> crowds = new ArrayList<>();
    public List<Start> starts = new ArrayList<>();
    public List<PlanShown> plans = new ArrayList<>();
    public List<Variants> variants = new ArrayList<>();

    /** What db hits of shared contacts are compared with: deg a + deg b + shared + 4. */
    public long leastHits;

    /** Why it was not measured, or ended early. */
    public @Nullable String remark;
}
