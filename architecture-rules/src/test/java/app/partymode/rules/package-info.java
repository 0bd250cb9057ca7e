/** What holds for the code of the whole tree, each rule with its reason. */
@NullMarked
package app.partymode.rules;

import org.jspecify.annotations.NullMarked;
