/** The one format of every Java file in the tree. */
@NullMarked
package app.partymode.sourceformat;

import org.jspecify.annotations.NullMarked;
