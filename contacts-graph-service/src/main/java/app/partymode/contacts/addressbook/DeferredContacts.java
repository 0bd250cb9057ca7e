package app.partymode.contacts.addressbook;

import app.partymode.contacts.Owner;

/**
 * That a book has deferred contacts.
 *
 * @param count how many
 */
public record DeferredContacts(Owner owner, BudgetState budgetState, int count) {}
