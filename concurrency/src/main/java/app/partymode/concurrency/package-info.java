/** How work is tried again, how it goes on in the background, and how much of it is done at once. */
@NullMarked
package app.partymode.concurrency;

import org.jspecify.annotations.NullMarked;
