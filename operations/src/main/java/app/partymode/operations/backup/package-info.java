/** All stores in one folder of files, and from there back. */
@NullMarked
package app.partymode.operations.backup;

import org.jspecify.annotations.NullMarked;
