package app.partymode.contacts.addressbook;

import app.partymode.contacts.Owner;

/** A book with deferred contacts. */
public record DeferringBook(Owner owner, Account account, int waiting) {}
