package app.partymode.phoneauth.number;

import static com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType.FIXED_LINE;
import static com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType.FIXED_LINE_OR_MOBILE;
import static com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType.MOBILE;

import app.partymode.phoneauth.number.ParsedNumber.Valid;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Completes a local number with the area code of the owner's own, where both have one of the same length. */
final class AreaCodes {

    private static final List<LocalPlan> PLANS = List.of(
            new LocalPlan(1, "+1".length() + 3, Set.of(7)), // North America
            new LocalPlan(
                    55, "+55".length() + 2, Set.of(8, 9))); // Brazil; 8 digits are a fixed line or a former mobile

    private static final Set<PhoneNumberType> OF_AN_AREA = EnumSet.of(FIXED_LINE, MOBILE, FIXED_LINE_OR_MOBILE);

    private final NumberMetadata metadata;

    AreaCodes(NumberMetadata metadata) {
        this.metadata = metadata;
    }

    /** The completed number, if the text is a local one in the owner's own region. */
    Stream<ParsedNumber> complete(String text, Home home) {
        PhoneNumber owner = home.owner();
        String region = home.region();
        String digits = Digits.of(text);
        if (owner == null || region == null || text.startsWith("+") || digits.startsWith("0")) {
            return Stream.empty();
        }
        return PLANS.stream()
                .filter(plan -> plan.countryCode() == metadata.countryCode(region))
                .filter(plan -> plan.lengths().contains(digits.length()))
                .filter(plan -> metadata.regionOf(owner).filter(region::equals).isPresent())
                .filter(plan -> OF_AN_AREA.contains(metadata.typeOf(owner)))
                .map(plan -> metadata.read(owner.e164().substring(0, plan.prefixLength()) + digits, null))
                .filter(Valid.class::isInstance);
    }

    /**
     * @param prefixLength of the plus sign, the country code and the area code
     * @param lengths of a number without its area code
     */
    private record LocalPlan(int countryCode, int prefixLength, Set<Integer> lengths) {}
}
