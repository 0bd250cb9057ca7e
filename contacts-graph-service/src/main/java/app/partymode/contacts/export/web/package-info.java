/** The export of all that this service stores about a user, over HTTP. */
@NullMarked
package app.partymode.contacts.export.web;

import org.jspecify.annotations.NullMarked;
