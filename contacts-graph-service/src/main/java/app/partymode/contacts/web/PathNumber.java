package app.partymode.contacts.web;

import app.partymode.httpapi.problem.InvalidRequest;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.number.PhoneNumberParser;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the number in a request's path or body, which must be E.164 with its plus sign. */
@Component
public final class PathNumber implements Converter<String, PhoneNumber> {

    private final PhoneNumberParser numbers;

    PathNumber(PhoneNumberParser numbers) {
        this.numbers = numbers;
    }

    @Override
    public PhoneNumber convert(String text) {
        return read(text, "/phoneNumber");
    }

    /** Reads a number at this place of the request. */
    public PhoneNumber read(String text, String pointer) {
        return numbers.parseE164(text)
                .orElseThrow(
                        () -> new InvalidRequest(pointer, "Not a valid phone number in E.164 with its plus sign."));
    }
}
