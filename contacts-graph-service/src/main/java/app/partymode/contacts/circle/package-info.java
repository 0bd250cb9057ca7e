/** The contacts of a host that the guests know as well, and how many people their word reaches. */
@NullMarked
package app.partymode.contacts.circle;

import org.jspecify.annotations.NullMarked;
