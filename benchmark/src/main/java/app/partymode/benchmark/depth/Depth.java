package app.partymode.benchmark.depth;

import app.partymode.phoneauth.number.PhoneNumber;

/**
 * Questions of more steps than the service asks. A step leads between two people who have each other; blocks and visibility are left out, by all
 * rows alike.
 */
public interface Depth {

    /** A chain longer than this is not looked for. */
    int LONGEST_CHAIN = 5;

    /** How many other people are within three steps: friends, friends of friends, and friends of these. */
    long reach(PhoneNumber from);

    /**
     * How many steps the shortest chain from one person to another has.
     *
     * @return 0: none of at most {@value #LONGEST_CHAIN}
     */
    int chain(PhoneNumber from, PhoneNumber to);
}
