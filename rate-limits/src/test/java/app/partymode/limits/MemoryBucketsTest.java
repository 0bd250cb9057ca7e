package app.partymode.limits;

/** The reference keeps the contract too. */
class MemoryBucketsTest implements BucketsContract {

    private final StoppedClock clock = new StoppedClock();
    private final Buckets buckets = new MemoryBuckets(clock);

    @Override
    public Buckets buckets() {
        return buckets;
    }

    @Override
    public StoppedClock clock() {
        return clock;
    }
}
