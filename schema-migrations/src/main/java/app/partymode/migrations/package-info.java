/** How a store's schema is brought up to date, for the stores that Flyway does not know. */
@NullMarked
package app.partymode.migrations;

import org.jspecify.annotations.NullMarked;
