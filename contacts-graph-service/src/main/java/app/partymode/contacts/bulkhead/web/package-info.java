/** How many requests are worked on at once. */
@NullMarked
package app.partymode.contacts.bulkhead.web;

import org.jspecify.annotations.NullMarked;
