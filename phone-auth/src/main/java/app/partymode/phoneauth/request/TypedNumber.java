package app.partymode.phoneauth.request;

import org.jspecify.annotations.Nullable;

/** A request with a phone number as a person writes it. */
public interface TypedNumber {

    @Nullable
    String phoneNumber();

    /** Where a number without a plus sign is dialled from; null or empty: the request does not say. */
    @Nullable
    String region();
}
