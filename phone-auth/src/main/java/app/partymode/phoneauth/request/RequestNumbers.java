package app.partymode.phoneauth.request;

import app.partymode.phoneauth.number.ParsedNumber;
import app.partymode.phoneauth.number.ParsedNumber.Valid;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.number.PhoneNumberParser;
import app.partymode.phoneauth.session.Caller;
import org.jspecify.annotations.Nullable;

/** Reads the phone numbers of requests. What breaks a constraint of this package is an {@link IllegalArgumentException}. */
public final class RequestNumbers {

    private final PhoneNumberParser parser;

    public RequestNumbers(PhoneNumberParser parser) {
        this.parser = parser;
    }

    /** A number that is {@link ReadableNumber}. */
    public PhoneNumber read(TypedNumber typed) {
        return number(parse(typed));
    }

    /** A number that is {@link ReadableNumber}, in the caller's region where the request names none. */
    public PhoneNumber read(TypedNumber typed, Caller caller) {
        return number(parse(typed, caller));
    }

    /** A number that is {@link E164}. */
    public PhoneNumber read(String e164) {
        return parser.parseE164(e164).orElseThrow(() -> new IllegalArgumentException("not in E.164"));
    }

    ParsedNumber parse(TypedNumber typed) {
        return parser.parse(typed.phoneNumber(), region(typed));
    }

    ParsedNumber parse(TypedNumber typed, Caller caller) {
        String region = region(typed);
        return parser.parse(
                typed.phoneNumber(),
                region == null ? parser.regionOf(caller.phoneNumber()).orElse(null) : region);
    }

    boolean isE164(String text) {
        return parser.parseE164(text).isPresent();
    }

    /** Whether numbers can be read in it; a request need not name one. */
    boolean isRegion(@Nullable String region) {
        return region == null || region.isEmpty() || parser.isRegion(region);
    }

    private static @Nullable String region(TypedNumber typed) {
        String region = typed.region();
        return region == null || region.isEmpty() ? null : region;
    }

    private static PhoneNumber number(ParsedNumber parsed) {
        if (parsed instanceof Valid(PhoneNumber number)) {
            return number;
        }
        throw new IllegalArgumentException("not a phone number");
    }
}
