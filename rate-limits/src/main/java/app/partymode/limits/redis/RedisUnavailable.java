package app.partymode.limits.redis;

import app.partymode.httpapi.failure.StoreFailure;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import java.util.regex.Pattern;

/**
 * What Spring has no name of its own for: a Redis that is there but can't serve, as it has just become a replica, has too few replicas
 * to write, still loads its data, can't store any more, or is a cluster without all of its slots; and what the driver says where it
 * got no answer, as the connection was closed or a part of the cluster is unknown.
 */
final class RedisUnavailable implements StoreFailure {

    private static final Pattern CODE = Pattern.compile(
            "(?:^| -?)(?:READONLY|NOREPLICAS|MASTERDOWN|LOADING|BUSY|MISCONF|OOM|CLUSTERDOWN|TRYAGAIN)\\b");

    @Override
    public boolean describes(Throwable failure) {
        return failure instanceof RedisCommandExecutionException answer
                ? answer.getMessage() != null
                        && CODE.matcher(answer.getMessage()).find()
                : failure instanceof RedisException;
    }
}
