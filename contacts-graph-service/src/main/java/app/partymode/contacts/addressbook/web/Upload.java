package app.partymode.contacts.addressbook.web;

import app.partymode.contacts.addressbook.RawContact;
import app.partymode.httpapi.constraint.NoNullElements;
import app.partymode.phoneauth.request.Region;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole address book. What is in an entry is for the {@code ContactReader} to judge. */
record Upload(
        @Region @Nullable String region,

        @NotNull(message = "Must be a list.") @NoNullElements
        List<RawContact> contacts) {}
