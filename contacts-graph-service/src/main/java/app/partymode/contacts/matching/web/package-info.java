/** Matches over HTTP. */
@NullMarked
package app.partymode.contacts.matching.web;

import org.jspecify.annotations.NullMarked;
