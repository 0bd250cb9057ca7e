/** The feed of updates: user events go in, and readers get what changed about their contacts, from a cursor on. */
@NullMarked
package app.partymode.contacts.feed;

import org.jspecify.annotations.NullMarked;
