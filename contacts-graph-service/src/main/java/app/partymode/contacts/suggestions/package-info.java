/** Registered people whom somebody may know, because contacts have them. */
@NullMarked
package app.partymode.contacts.suggestions;

import org.jspecify.annotations.NullMarked;
