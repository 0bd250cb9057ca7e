/** Stores that people would pick beside the service's, with what they can fairly answer: address books without privacy and updates. */
@NullMarked
package app.partymode.benchmark.contender.rival;

import org.jspecify.annotations.NullMarked;
