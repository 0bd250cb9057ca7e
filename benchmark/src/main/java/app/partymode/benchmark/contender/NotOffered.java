package app.partymode.benchmark.contender;

import java.lang.reflect.Proxy;

/** A contender has no answer to this question; the report leaves the cell empty. */
public final class NotOffered extends UnsupportedOperationException {

    private static final long serialVersionUID = 1L;

    public NotOffered() {
        super("not offered");
    }

    /** A port that answers nothing. */
    static <T> T port(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, _, _) -> {
            throw new NotOffered();
        }));
    }
}
