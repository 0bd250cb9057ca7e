package app.partymode.quickstart.demo;

import java.util.List;

/** Where the demo users have their numbers from: an area of mobile numbers, and names to give them. */
enum DemoCountry {
    SPAIN("ES", 34600100000L, "Ana", "Bea", "Carlos", "Diego", "Elena", "Iker", "Lucía", "Nerea", "Pablo", "Rocío"),
    GERMANY("DE", 4915112340000L, "Anke", "Björn", "Fritz", "Greta", "Hannes", "Jule", "Lars", "Mia", "Söhnke", "Uwe"),
    TURKEY("TR", 905321110000L, "Ayşe", "Cem", "Deniz", "Emre", "Gül", "İpek", "Kerem", "Ömer", "Şule", "Zeynep"),
    UNITED_STATES("US", 12025550000L, "Ben", "Chloe", "Dana", "Eli", "Grace", "Hank", "June", "Kai", "Mo", "Zoe"),
    FRANCE("FR", 33612340000L, "Aude", "Blaise", "Cléo", "Didier", "Elsa", "Gaël", "Inès", "Loïc", "Maël", "Zélie"),
    INDIA("IN", 919876500000L, "Arjun", "Bhavna", "Dev", "Esha", "Isha", "Kabir", "Meera", "Nikhil", "Priya", "Ravi");

    private final String region;
    private final long firstNumber;
    private final List<String> names;

    DemoCountry(String region, long firstNumber, String... names) {
        this.region = region;
        this.firstNumber = firstNumber;
        this.names = List.of(names);
    }

    String region() {
        return region;
    }

    /** The number of the person with this index. */
    long number(int person) {
        return firstNumber + person;
    }

    /** A name for the person with this index; a second round gets a digit. */
    String name(int person) {
        int round = person / names.size();
        return names.get(person % names.size()) + (round == 0 ? "" : " " + (round + 1));
    }
}
