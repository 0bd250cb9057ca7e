package app.partymode.benchmark.contender;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets PostgreSQL tell how it runs what the adapters really ask, over a connection of its own on which it remarks each plan. EXPLAIN of a copy
 * could be the plan of something else: a prepared statement that has been asked often may have a generic plan, or again one of its own.
 *
 * @see <a href="https://www.postgresql.org/docs/18/auto-explain.html">auto_explain</a>
 */
final class SqlPlans implements Plans {

    /** To be put behind a database's address. */
    static final String EXPLAINING = "&options="
            + URLEncoder.encode(
                    "-c session_preload_libraries=auto_explain -c auto_explain.log_min_duration=0"
                            + " -c auto_explain.log_analyze=on -c auto_explain.log_buffers=on"
                            + " -c auto_explain.log_timing=off -c auto_explain.log_parameter_max_length=0"
                            + " -c client_min_messages=log",
                    StandardCharsets.UTF_8);

    /** The driver prepares a statement at the server at the fifth time, and after five more the server decides on a generic plan. */
    private static final int UNTIL_SETTLED = 12;

    private static final Pattern COSTS = Pattern.compile(" *\\(cost=[^)]*\\)");
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    private final Ports ports;
    private final ExplainedSource source;

    SqlPlans(Ports ports, ExplainedSource source) {
        this.ports = ports;
        this.source = source;
    }

    @Override
    public List<Plan> of(Map<String, Consumer<Ports>> questions) {
        var plans = new ArrayList<Plan>();
        questions.forEach((name, question) -> {
            try {
                for (int i = 0; i < UNTIL_SETTLED; i++) {
                    source.take();
                    question.accept(ports);
                }
                source.take().stream()
                        .filter(remark -> COSTS.matcher(remark).find())
                        .map(remark -> plan(name, remark))
                        .forEach(plans::add);
            } catch (NotOffered e) {
                // this row has none of it
            }
        });
        return plans;
    }

    /** What comes before is the statement's text. */
    private static Plan plan(String name, String remark) {
        String text = remark.lines()
                .dropWhile(line -> !COSTS.matcher(line).find())
                .map(line -> COSTS.matcher(line).replaceAll(""))
                .collect(Collectors.joining("\n", "", "\n"));
        return new Plan(name, buffers(text), "buffers", text);
    }

    /** The first line of them is the root's, which has those of all below it. */
    private static long buffers(String text) {
        var found = BUFFERS.matcher(text);
        return found.find() ? number(found.group(1)) + number(found.group(2)) : 0;
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** Puts it between the adapters and their pool. */
    @Configuration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        static BeanPostProcessor listening() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new ExplainedSource(source) : bean;
                }
            };
        }
    }
}
