package app.partymode.contacts.addressbook.web;

import app.partymode.contacts.addressbook.UploadEntry;
import app.partymode.httpapi.constraint.NoNullElements;
import app.partymode.phoneauth.request.Region;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes of an address book. A list that is missing is empty. */
record Delta(
        @Region @Nullable String region,
        @NoNullElements List<UploadEntry> upsert,
        @NoNullElements List<String> remove) {

    Delta(@Nullable String region, @Nullable List<UploadEntry> upsert, @Nullable List<String> remove) {
        this.region = region;
        this.upsert = Objects.requireNonNullElse(upsert, List.of());
        this.remove = Objects.requireNonNullElse(remove, List.of());
    }
}
