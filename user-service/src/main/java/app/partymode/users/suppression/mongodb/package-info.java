/** Suppressions as documents of MongoDB. */
@NullMarked
package app.partymode.users.suppression.mongodb;

import org.jspecify.annotations.NullMarked;
