/**
 * Starts what is to be tested: the services as processes of their own, with stores that a test can disconnect, or the
 * quickstart.
 */
@NullMarked
package app.partymode.endtoend.deployment;

import org.jspecify.annotations.NullMarked;
