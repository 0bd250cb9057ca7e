package app.partymode.phoneauth.request;

import app.partymode.phoneauth.number.ParsedNumber;
import app.partymode.phoneauth.number.ParsedNumber.Invalid;
import app.partymode.phoneauth.number.ParsedNumber.Reason;
import app.partymode.phoneauth.session.Caller;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

final class ReadableNumberValidator implements ConstraintValidator<ReadableNumber, TypedNumber> {

    private static final String REGION = "region";

    private final RequestNumbers numbers;

    private String field = "";
    private boolean inCallersRegion;

    ReadableNumberValidator(RequestNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public void initialize(ReadableNumber constraint) {
        field = constraint.field();
        inCallersRegion = constraint.inCallersRegion();
    }

    @Override
    public boolean isValid(TypedNumber typed, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        boolean inRegion = numbers.isRegion(typed.region());
        if (!inRegion) {
            report(context, context.getDefaultConstraintMessageTemplate(), REGION);
        }
        ParsedNumber number = parse(typed);
        // Where the region is wrong, that is why there is none.
        if (number instanceof Invalid(Reason reason) && (inRegion || reason != Reason.NO_REGION)) {
            report(context, detail(reason), field);
            return false;
        }
        return inRegion;
    }

    private ParsedNumber parse(TypedNumber typed) {
        return caller().map(it -> numbers.parse(typed, it)).orElseGet(() -> numbers.parse(typed));
    }

    private Optional<Caller> caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return inCallersRegion && authentication != null && authentication.getPrincipal() instanceof Caller it
                ? Optional.of(it)
                : Optional.empty();
    }

    private static void report(ConstraintValidatorContext context, String detail, String field) {
        context.buildConstraintViolationWithTemplate(detail)
                .addPropertyNode(field)
                .addConstraintViolation();
    }

    private static String detail(Reason reason) {
        return switch (reason) {
            case NOT_A_NUMBER -> "Not a phone number.";
            case TOO_SHORT -> "Too short for a phone number.";
            case TOO_LONG -> "Too long for a phone number.";
            case INVALID_FOR_REGION -> "No such phone number in its country.";
            case NO_REGION -> "A phone number without + needs a region.";
        };
    }
}
