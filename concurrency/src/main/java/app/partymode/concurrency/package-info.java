/** Retries, background tasks, and permits that bound how much work is done at once. */
@NullMarked
package app.partymode.concurrency;

import org.jspecify.annotations.NullMarked;
