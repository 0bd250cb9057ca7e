package app.partymode.limits;

import org.threeten.extra.MutableClock;

/** The reference keeps the contract too. */
class MemoryBucketsTest implements BucketsContract {

    private final MutableClock clock = MutableClock.epochUTC();
    private final Buckets buckets = new MemoryBuckets(clock);

    @Override
    public Buckets buckets() {
        return buckets;
    }

    @Override
    public MutableClock clock() {
        return clock;
    }
}
