/** People use the API while parts of the stack die, and an audit at the end finds what was lost, told twice or shown to the wrong reader. */
@NullMarked
package app.partymode.endtoend.chaos;

import org.jspecify.annotations.NullMarked;
