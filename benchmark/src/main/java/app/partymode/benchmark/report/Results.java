package app.partymode.benchmark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run. Plain fields, as it is written to JSON and read from it. */
public final class Results {

    public String length = "";
    public String startedAt = "";
    public double seconds;
    public long seed;
    public Map<String, String> machine = new LinkedHashMap<>();

    /** The first one is the one that all operations and loads are measured in. */
    public List<Stage> stages = new ArrayList<>();
}
