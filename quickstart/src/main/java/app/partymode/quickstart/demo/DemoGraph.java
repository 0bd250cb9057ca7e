package app.partymode.quickstart.demo;

import app.partymode.phoneauth.number.PhoneNumber;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A few hundred people of several countries who know their neighbours, some people elsewhere and some who are not
 * registered. The same graph every time.
 */
final class DemoGraph {

    static final int PEOPLE = 300;

    /** Beyond these, the address books have numbers that are not registered. */
    private static final int NUMBERS = 420;

    /** So many people in a row know one another well. */
    static final int CIRCLE = 25;

    private static final int MEDIAN_CONTACTS = 18;
    private static final double SPREAD = 0.6;
    private static final int MOST_CONTACTS = 120;
    static final List<String> SHOUTS = List.of(
            "On the roof 🎉", "Karaoke!", "Dancing till dawn", "Tapas y cañas", "Kommt vorbei", "DJ set at ten");

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final Random random = new Random(20_261_123);

    List<DemoPerson> people() {
        return IntStream.range(0, PEOPLE).mapToObj(this::person).toList();
    }

    private DemoPerson person(int person) {
        String shout = person % 7 == 0 ? SHOUTS.get(person / 7 % SHOUTS.size()) : "";
        return new DemoPerson(
                new PhoneNumber(country(person).number(person)),
                country(person).name(person / DemoCountry.values().length),
                contacts(person),
                shout);
    }

    private static DemoCountry country(int person) {
        return DemoCountry.values()[person % DemoCountry.values().length];
    }

    private List<DemoPerson.Entry> contacts(int person) {
        int size =
                (int) Math.min(MOST_CONTACTS, Math.round(MEDIAN_CONTACTS * Math.exp(SPREAD * random.nextGaussian())));
        var known = new TreeSet<Integer>();
        while (known.size() < size) {
            int other = random.nextInt(100) < 70
                    ? person / CIRCLE * CIRCLE + random.nextInt(CIRCLE)
                    : (int) (NUMBERS * Math.pow(random.nextDouble(), 2));
            if (other != person) {
                known.add(other);
            }
        }
        var entries = new ArrayList<DemoPerson.Entry>();
        known.forEach(other -> entries.add(new DemoPerson.Entry(
                written(other, country(person)), country(other).name(other / DemoCountry.values().length))));
        return entries;
    }

    /** As a person from that country writes it: numbers of the same country in national form. */
    private String written(int other, DemoCountry writer) {
        try {
            var number = numbers.parse("+" + country(other).number(other), null);
            boolean compatriot = country(other) == writer;
            return numbers.format(number, compatriot ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            throw new IllegalStateException("a demo user has a number that is none", e);
        }
    }
}
