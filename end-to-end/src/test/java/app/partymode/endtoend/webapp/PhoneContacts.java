package app.partymode.endtoend.webapp;

/**
 * Scripts that give a page the Contact Picker API, which Chromium has on Android alone. They refuse what a phone would
 * refuse: a call without a click, and properties that it does not have.
 */
final class PhoneContacts {

    private PhoneContacts() {}

    /** Tells a moment later that the list is closed. @param chosen what the person chooses, as JavaScript */
    static String answering(String chosen) {
        return withSelect("setTimeout(() => window.phoneListClosed = true); return %s;".formatted(chosen));
    }

    /** As where the list is open already. */
    static String refusing() {
        return withSelect("throw new DOMException('refused', 'InvalidStateError');");
    }

    private static String withSelect(String end) {
        return """
            Object.defineProperty(navigator, "contacts", { value: { async select(properties, { multiple }) {
              if (!navigator.userActivation.isActive) throw new DOMException("no click", "SecurityError");
              if (!multiple || properties.some((property) => !["name", "tel"].includes(property))) throw new TypeError("not these");
              %s
            } } });
            """.formatted(end);
    }
}
