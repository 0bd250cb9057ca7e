/** Address books over HTTP, as JSON and as vCard. */
@NullMarked
package app.partymode.contacts.addressbook.web;

import org.jspecify.annotations.NullMarked;
