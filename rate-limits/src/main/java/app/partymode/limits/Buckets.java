package app.partymode.limits;

import java.time.Duration;

/** Buckets of tokens, shared by all instances of a service. */
public interface Buckets {

    /**
     * Takes so many tokens, where they are there, or none, in one atomic step. A key that is not known is a full bucket.
     *
     * @param key which bucket; always used with the same quota
     * @param tokens how many; at least one, and no more than the bucket holds
     * @throws LimitsUnavailable where the store is out of reach; the token may be taken or not
     */
    Taken take(String key, Quota quota, long tokens);

    /** Takes one token. */
    default Taken take(String key, Quota quota) {
        return take(key, quota, 1);
    }

    /**
     * What became of it.
     *
     * @param remaining the whole tokens that are left
     * @param untilNext zero if granted, else after how long there are as many tokens
     * @param untilFull after how long the bucket is full, if no tokens are taken
     */
    record Taken(boolean granted, long remaining, Duration untilNext, Duration untilFull) {}
}
