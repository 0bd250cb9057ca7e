/** Tests of migrations, on a store in memory. */
@NullMarked
package app.partymode.migrations;

import org.jspecify.annotations.NullMarked;
