/** A small town of invented people, who come in through the REST API as everybody does. */
@NullMarked
package app.partymode.quickstart.demo;

import org.jspecify.annotations.NullMarked;
