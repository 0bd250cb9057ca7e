package app.partymode.limits.web;

import jakarta.servlet.http.HttpServletRequest;

/** The subject by which a call is counted. */
public enum CountedBy {
    /** The address that the connection comes from, or that a trusted proxy names. For IPv6 its /64. */
    ADDRESS {
        @Override
        public String subject(HttpServletRequest request) {
            return ClientAddress.subject(request.getRemoteAddr());
        }
    },

    /** The authenticated user. */
    USER {
        @Override
        public String subject(HttpServletRequest request) {
            return String.valueOf(request.getRemoteUser());
        }
    };

    /** The subject of a limit that this request counts for. */
    public abstract String subject(HttpServletRequest request);
}
