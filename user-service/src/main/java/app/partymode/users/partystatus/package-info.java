/** Party statuses that end by themselves. */
@NullMarked
package app.partymode.users.partystatus;

import org.jspecify.annotations.NullMarked;
