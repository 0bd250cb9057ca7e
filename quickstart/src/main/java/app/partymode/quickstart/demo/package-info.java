/** A small social graph of invented people, who sign up through the REST API as all users do. */
@NullMarked
package app.partymode.quickstart.demo;

import org.jspecify.annotations.NullMarked;
