/** What HTTP answers tell of a registered user. */
@NullMarked
package app.partymode.contacts.users.web;

import org.jspecify.annotations.NullMarked;
