/** Acquaintances over HTTP, for the user-service alone. */
@NullMarked
package app.partymode.contacts.acquaintance.web;

import org.jspecify.annotations.NullMarked;
