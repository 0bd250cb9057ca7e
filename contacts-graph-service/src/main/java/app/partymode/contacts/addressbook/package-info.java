/** What people have in their phone's address book, and how an upload becomes a change of it. */
@NullMarked
package app.partymode.contacts.addressbook;

import org.jspecify.annotations.NullMarked;
