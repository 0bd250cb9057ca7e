package app.partymode.contacts.addressbook;

import app.partymode.contacts.Owner;

/** A book with contacts that wait for budget. */
public record DeferringBook(Owner owner, Account account, int waiting) {}
