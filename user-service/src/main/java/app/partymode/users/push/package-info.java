/** Where a session wants its pushes. */
@NullMarked
package app.partymode.users.push;

import org.jspecify.annotations.NullMarked;
