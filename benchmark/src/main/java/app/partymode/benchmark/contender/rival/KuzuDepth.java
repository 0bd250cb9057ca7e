package app.partymode.benchmark.contender.rival;

import app.partymode.benchmark.depth.Depth;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Depth by Kùzu's recursion. */
final class KuzuDepth implements Depth {

    private final Statement reach = KuzuBooks.statement("reach");
    private final Statement chain = KuzuBooks.statement("chain");
    private final BiFunction<Statement, Map<String, ?>, List<List<@Nullable Object>>> store;

    KuzuDepth(BiFunction<Statement, Map<String, ?>, List<List<@Nullable Object>>> store) {
        this.store = store;
    }

    @Override
    public long reach(PhoneNumber from) {
        return first(store.apply(reach, Map.of("number", from.digits())));
    }

    @Override
    public int chain(PhoneNumber from, PhoneNumber to) {
        return (int) first(store.apply(chain, Map.of("number", from.digits(), "other", to.digits())));
    }

    private static long first(List<List<@Nullable Object>> rows) {
        return rows.isEmpty() || !(rows.getFirst().getFirst() instanceof Number number) ? 0 : number.longValue();
    }
}
