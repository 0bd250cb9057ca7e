package app.partymode.endtoend.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which pods may speak to which by the network policies, as {@code nginx > user-service http}. */
final class Conversations {

    private static final String NAME = "['app.kubernetes.io/name']";

    private Conversations() {}

    /** Whether a policy closes both directions for every pod. */
    static boolean denied(Overlay overlay) {
        return overlay.of("NetworkPolicy")
                .anyMatch(it -> it.<Map<String, Object>>all("$.spec.podSelector")
                                .getFirst()
                                .isEmpty()
                        && it.<String>all("$.spec.policyTypes[*]").containsAll(List.of("Ingress", "Egress"))
                        && it.all("$.spec.ingress").isEmpty()
                        && it.all("$.spec.egress").isEmpty());
    }

    /** By those who call. */
    static Set<String> of(Overlay overlay) {
        return pairs(overlay, "egress", "to", "%1$s > %2$s %3$s");
    }

    /** By those who are called. */
    static Set<String> accepted(Overlay overlay) {
        return pairs(overlay, "ingress", "from", "%2$s > %1$s %3$s");
    }

    private static Set<String> pairs(Overlay overlay, String direction, String side, String form) {
        var pairs = new TreeSet<String>();
        for (Manifest policy : overlay.of("NetworkPolicy").toList()) {
            List<String> self = policy.all("$.spec.podSelector.matchLabels" + NAME);
            for (Map<String, Object> rule : policy.<Map<String, Object>>all("$.spec." + direction + "[*]")) {
                var part = new Manifest(rule);
                for (String other : part.<String>all("$." + side + "[*].podSelector.matchLabels" + NAME)) {
                    part.all("$.ports[*].port")
                            .forEach(port -> self.forEach(me -> pairs.add(form.formatted(me, other, port))));
                }
            }
        }
        return pairs;
    }
}
