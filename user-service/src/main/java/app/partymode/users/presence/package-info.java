/** When users were last seen, and what happens to the number of one who is gone. */
@NullMarked
package app.partymode.users.presence;

import org.jspecify.annotations.NullMarked;
