package app.partymode.phoneauth.number;

import org.jspecify.annotations.Nullable;

/**
 * Where a number is read.
 *
 * @param region ISO 3166 alpha-2 code, in capitals, of the country that numbers without a plus sign are dialled in
 * @param owner the number of the person who dials, whose area code a local number has
 */
record Home(@Nullable String region, @Nullable PhoneNumber owner) {}
