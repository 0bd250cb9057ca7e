package app.partymode.limits.redis;

import app.partymode.httpapi.failure.StoreFailure;
import io.lettuce.core.RedisCommandExecutionException;
import java.util.regex.Pattern;

/**
 * What a Redis answers that is there but can't serve: one that has just become a replica, has too few replicas to write, still
 * loads its data, or can't store any more. Spring has no name of its own for these.
 */
final class RedisNotWritable implements StoreFailure {

    private static final Pattern CODE =
            Pattern.compile("(?:^| -?)(?:READONLY|NOREPLICAS|MASTERDOWN|LOADING|BUSY|MISCONF|OOM)\\b");

    @Override
    public boolean describes(Throwable failure) {
        return failure instanceof RedisCommandExecutionException
                && failure.getMessage() != null
                && CODE.matcher(failure.getMessage()).find();
    }
}
