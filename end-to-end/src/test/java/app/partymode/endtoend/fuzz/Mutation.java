package app.partymode.endtoend.fuzz;

import java.util.List;
import java.util.Random;

/** Makes another request of one; the same random numbers make the same request. */
interface Mutation {

    RawRequest apply(RawRequest request, Random random);

    /** One of these. */
    static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
