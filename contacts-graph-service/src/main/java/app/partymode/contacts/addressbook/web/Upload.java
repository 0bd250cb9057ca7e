package app.partymode.contacts.addressbook.web;

import app.partymode.contacts.addressbook.UploadEntry;
import app.partymode.httpapi.constraint.NoNullElements;
import app.partymode.phoneauth.request.Region;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole address book. What is in an entry is for the parser of entries to judge. */
record Upload(
        @Region @Nullable String region,

        @NotNull(message = "Must be a list.") @NoNullElements
        List<UploadEntry> contacts) {}
