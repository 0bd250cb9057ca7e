/** Which numbers know each other, for the user-service, which needs people who are strangers to each other. */
@NullMarked
package app.partymode.contacts.acquaintance;

import org.jspecify.annotations.NullMarked;
