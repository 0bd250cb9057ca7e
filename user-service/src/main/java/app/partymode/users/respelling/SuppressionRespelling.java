package app.partymode.users.respelling;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.number.Respelling;
import app.partymode.users.identity.Users;
import app.partymode.users.suppression.Suppression;
import app.partymode.users.suppression.Suppressions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Suppresses the line itself where a former spelling of its number was suppressed. */
@Component
final class SuppressionRespelling {

    private static final int PAGE = 1_000;
    private static final PhoneNumber BEFORE_THE_FIRST = new PhoneNumber(Respelling.FIRST - 1);

    private final Suppressions suppressions;
    private final Users users;

    SuppressionRespelling(Suppressions suppressions, Users users) {
        this.suppressions = suppressions;
        this.users = users;
    }

    /** Respells all. Idempotent; several instances may do it at once. */
    void run() {
        List<Suppression> page = suppressions.page(BEFORE_THE_FIRST, PAGE);
        while (!page.isEmpty() && Respelling.isFormer(page.getFirst().number())) {
            page.stream()
                    .filter(it -> Respelling.isFormer(it.number()) && !it.lifted())
                    .forEach(this::respell);
            page = suppressions.page(page.getLast().number(), PAGE);
        }
    }

    /** The line's first: were the instance to die in between, neither would be missing. A user of the line has chosen to join. */
    private void respell(Suppression former) {
        PhoneNumber line = Respelling.of(former.number());
        if (users.findByNumber(line).isEmpty()) {
            suppressions.add(line);
        }
        suppressions.lift(former);
    }
}
