/** Shared contacts over HTTP. */
@NullMarked
package app.partymode.contacts.shared.web;

import org.jspecify.annotations.NullMarked;
