/** What an operator watches and does: metrics, logs, traces, restarts. */
@NullMarked
package app.partymode.endtoend.operations;

import org.jspecify.annotations.NullMarked;
