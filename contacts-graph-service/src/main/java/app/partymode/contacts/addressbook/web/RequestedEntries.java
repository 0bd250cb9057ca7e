package app.partymode.contacts.addressbook.web;

import app.partymode.contacts.addressbook.RawContact;
import app.partymode.httpapi.problem.InvalidRequest;
import app.partymode.phoneauth.number.PhoneNumberParser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks the structure of a request's entries; {@code ContactReader} checks what is in an entry. */
@Component
class RequestedEntries {

    private final PhoneNumberParser numbers;

    RequestedEntries(PhoneNumberParser numbers) {
        this.numbers = numbers;
    }

    /** The region that the request names, which must be one. */
    @Nullable
    String region(@Nullable String region) {
        if (region != null && !numbers.isRegion(region)) {
            throw new InvalidRequest("/region", "Not an ISO 3166 alpha-2 code of a region with phone numbers.");
        }
        return region;
    }

    /** A list without null elements. */
    static <T> List<T> list(String pointer, @Nullable List<@Nullable T> elements) {
        if (elements == null) {
            throw new InvalidRequest(pointer, "Must be a list.");
        }
        var present = new ArrayList<T>();
        for (int i = 0; i < elements.size(); i++) {
            T element = elements.get(i);
            if (element == null) {
                throw new InvalidRequest(pointer + "/" + i, "Must not be null.");
            }
            present.add(element);
        }
        return present;
    }

    static <T> List<T> listOrEmpty(String pointer, @Nullable List<@Nullable T> elements) {
        return elements == null ? List.of() : list(pointer, elements);
    }

    record Upload(@Nullable String region, @Nullable List<@Nullable RawContact> contacts) {}

    record Delta(
            @Nullable String region,
            @Nullable List<@Nullable RawContact> upsert,
            @Nullable List<@Nullable String> remove) {}
}
