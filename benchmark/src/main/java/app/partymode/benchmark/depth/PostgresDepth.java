package app.partymode.benchmark.depth;

import app.partymode.phoneauth.number.PhoneNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Depth in SQL: the same two questions by one of several pairs of statements. */
public final class PostgresDepth implements Depth {

    private final JdbcClient jdbc;
    private final String reach;
    private final String chain;

    private PostgresDepth(JdbcClient jdbc, String variant) {
        this.jdbc = jdbc;
        this.reach = text(variant + "reach");
        this.chain = text(variant + "chain");
    }

    /** Recursion, over the service's tables. */
    public static Depth naive(JdbcClient jdbc) {
        return new PostgresDepth(jdbc, "naive-");
    }

    /** From both ends and a level at a time, over the service's tables. */
    public static Depth tuned(JdbcClient jdbc) {
        return new PostgresDepth(jdbc, "");
    }

    /** The same over sorted arrays. */
    public static Depth overArrays(JdbcClient jdbc) {
        return new PostgresDepth(jdbc, "intarray-");
    }

    private static String text(String name) {
        String path = "/sql/depth/" + name + ".sql";
        try (var file = Objects.requireNonNull(PostgresDepth.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long reach(PhoneNumber from) {
        return jdbc.sql(reach)
                .param("number", from.digits())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    public int chain(PhoneNumber from, PhoneNumber to) {
        return jdbc.sql(chain)
                .param("number", from.digits())
                .param("other", to.digits())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
