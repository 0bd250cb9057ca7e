/** The apps of a social graph over HTTP: they sign up and upload their books, then arrive one after the other for as long as it is asked. */
@NullMarked
package app.partymode.benchmark.traffic;

import org.jspecify.annotations.NullMarked;
