/** Where a device wants its pushes: a subscription of its session, and which addresses may be pushed to. */
@NullMarked
package app.partymode.push;

import org.jspecify.annotations.NullMarked;
