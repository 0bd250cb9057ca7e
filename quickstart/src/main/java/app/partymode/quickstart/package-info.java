@NullMarked
package app.partymode.quickstart;

import org.jspecify.annotations.NullMarked;
