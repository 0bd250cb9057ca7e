package app.partymode.contacts.push;

/** How often a device may be disturbed: once in a while for one person, and so many times in all. */
public interface PushAllowance {

    /**
     * Reserves a push about a person to a session for this task. A task that has reserved one before may be repeated.
     *
     * @param person the user id
     * @return false where another task had its push lately, or the session had enough
     */
    boolean reserve(PushTask task, String person);

    /** The push was not delivered, and will not be: another about this person may be. Idempotent. */
    void release(PushTask task, String person);
}
