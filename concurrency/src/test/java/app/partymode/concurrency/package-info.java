/** Tests of trying again, of background tasks and of permits. */
@NullMarked
package app.partymode.concurrency;

import org.jspecify.annotations.NullMarked;
