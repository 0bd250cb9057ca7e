/** Suggestions over HTTP. */
@NullMarked
package app.partymode.contacts.suggestions.web;

import org.jspecify.annotations.NullMarked;
