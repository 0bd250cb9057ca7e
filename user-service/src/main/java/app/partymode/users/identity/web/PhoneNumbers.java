package app.partymode.users.identity.web;

import app.partymode.httpapi.problem.InvalidRequest;
import app.partymode.phoneauth.number.ParsedNumber.Invalid;
import app.partymode.phoneauth.number.ParsedNumber.Reason;
import app.partymode.phoneauth.number.ParsedNumber.Valid;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.number.PhoneNumberParser;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the phone numbers of requests. */
@Component
public final class PhoneNumbers {

    private static final String POINTER = "/phoneNumber";

    private final PhoneNumberParser parser;

    PhoneNumbers(PhoneNumberParser parser) {
        this.parser = parser;
    }

    /** The fields {@code phoneNumber} and {@code region} of a body. What is wrong with them is noted in {@code errors}. */
    public Optional<PhoneNumber> read(@Nullable String text, @Nullable String region, RequestErrors errors) {
        return read(text, region, POINTER, errors);
    }

    /** A number in a field of another name; without a region, it is read in that of the caller's own number. */
    public Optional<PhoneNumber> read(
            @Nullable String text, @Nullable String region, PhoneNumber own, String pointer, RequestErrors errors) {
        return read(text, region == null ? regionOf(own) : region, pointer, errors);
    }

    private Optional<PhoneNumber> read(
            @Nullable String text, @Nullable String region, String pointer, RequestErrors errors) {
        if (region != null && !parser.isRegion(region)) {
            errors.add("/region", "Not a country that phone numbers can be read in; ISO 3166 alpha-2, such as ES.");
        }
        return switch (parser.parse(text, region)) {
            case Valid(PhoneNumber number) -> Optional.of(number);
            case Invalid(Reason reason) -> {
                errors.add(pointer, detail(reason));
                yield Optional.empty();
            }
        };
    }

    /** A number in a path. */
    PhoneNumber inPath(String text) {
        return parser.parseE164(text)
                .orElseThrow(() -> new InvalidRequest(POINTER, "Not a phone number in E.164, such as +34600111222."));
    }

    /** The region in which a person with this number writes others. */
    @Nullable
    String regionOf(PhoneNumber number) {
        return parser.regionOf(number).orElse(null);
    }

    private static String detail(Reason reason) {
        return switch (reason) {
            case NOT_A_NUMBER -> "Not a phone number.";
            case TOO_SHORT -> "Too short for a phone number.";
            case TOO_LONG -> "Too long for a phone number.";
            case INVALID_FOR_REGION -> "No such phone number in its country.";
            case NO_REGION -> "A phone number without + needs a region.";
        };
    }
}
