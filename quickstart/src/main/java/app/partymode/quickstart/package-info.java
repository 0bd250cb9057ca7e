/** Both services in one process, with local stores where no address of a real one is given. */
@NullMarked
package app.partymode.quickstart;

import org.jspecify.annotations.NullMarked;
