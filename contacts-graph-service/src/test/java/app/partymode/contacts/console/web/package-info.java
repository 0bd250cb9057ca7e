/** The console as a browser meets it. */
@NullMarked
package app.partymode.contacts.console.web;

import org.jspecify.annotations.NullMarked;
