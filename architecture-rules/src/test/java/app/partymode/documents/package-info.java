/** The documents beside the code: whether what they point at, and what they name, exists. */
@NullMarked
package app.partymode.documents;

import org.jspecify.annotations.NullMarked;
