/** The page of the console, its login, and what the page asks for. */
@NullMarked
package app.partymode.contacts.console.web;

import org.jspecify.annotations.NullMarked;
