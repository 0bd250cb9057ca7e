package app.partymode.limits;

/** What becomes of a request that can't be counted, because Redis is out of reach. */
public enum WhenDown {
    /** It is refused: an attacker gains nothing by bringing Redis down. Also known as fail closed. */
    REFUSE,

    /** It is let through uncounted. Also known as fail open. */
    ALLOW
}
