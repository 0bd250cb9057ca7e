package app.partymode.phoneauth.number;

/** What became of a text that should be a phone number. */
public sealed interface ParsedNumber {

    /** It is one. */
    record Valid(PhoneNumber number) implements ParsedNumber {}

    /** It is none, and this is why. */
    record Invalid(Reason reason) implements ParsedNumber {}

    /** Why a text is no phone number, with the name that the REST contract gives it. */
    enum Reason {
        NOT_A_NUMBER("not-a-number"),
        TOO_SHORT("too-short"),
        TOO_LONG("too-long"),
        INVALID_FOR_REGION("invalid-for-region"),
        NO_REGION("no-region");

        private final String slug;

        Reason(String slug) {
            this.slug = slug;
        }

        public String slug() {
            return slug;
        }
    }
}
