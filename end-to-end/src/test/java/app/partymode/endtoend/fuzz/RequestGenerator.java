package app.partymode.endtoend.fuzz;

import app.partymode.endtoend.contract.Contract;
import app.partymode.endtoend.contract.Operation;
import app.partymode.endtoend.fuzz.RawRequest.Framing;
import app.partymode.endtoend.fuzz.RawRequest.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Makes a request for one of the description's calls: one of four as it should be, the others with mistakes. */
public final class RequestGenerator {

    private static final String CONTENT_TYPE = "Content-Type";

    /** Each ends the session, after which a new user has to sign up: one of so many is made. */
    private static final Set<String> SELDOM = Set.of("DELETE /v1/me", "DELETE /v1/sessions");

    private static final int ONE_OF = 10;

    private static final List<Mutation> OF_ANY = Stream.of(HeaderMutations.ALL, AddressMutations.ALL)
            .flatMap(List::stream)
            .toList();

    private final Contract contract;
    private final Numbers numbers;

    public RequestGenerator(Contract contract, Numbers numbers) {
        this.contract = contract;
        this.numbers = numbers;
    }

    /** @param token the caller's */
    public RawRequest next(String token, Random random) {
        Operation operation = Mutation.one(contract.operations(), random);
        if (SELDOM.contains(operation.toString()) && random.nextInt(ONE_OF) > 0) {
            operation = Mutation.one(contract.operations(), random);
        }
        RawRequest request = valid(operation, token, random);
        int mistakes = Mutation.one(List.of(0, 1, 1, 1, 1, 2, 2, 3), random);
        for (int i = 0; i < mistakes; i++) {
            request = Mutation.one(mutations(request, random), random).apply(request, random);
        }
        return request;
    }

    /** Those of the body as often as all others. */
    private static List<Mutation> mutations(RawRequest request, Random random) {
        if (request.body().isEmpty() || random.nextBoolean()) {
            return OF_ANY;
        }
        if (random.nextInt(3) == 0) {
            return BodyMutations.ALL;
        }
        return request.body().startsWith("BEGIN") ? VCards.ALL : JsonMutations.ALL;
    }

    private RawRequest valid(Operation operation, String token, Random random) {
        var headers = new ArrayList<Header>();
        var query = new ArrayList<String>();
        String path = operation.path();
        for (JsonNode parameter : contract.parameters(operation)) {
            String name = parameter.path("name").asString();
            boolean required = parameter.path("required").asBoolean(false);
            if (!required && random.nextInt(3) > 0) {
                continue;
            }
            String value =
                    values(operation, random).of(parameter.path("schema")).asString();
            switch (parameter.path("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", value.startsWith("+") ? value : "unknown");
                case "query" -> query.add(name + "=" + RawRequest.bytesOf(value).replaceAll("[^A-Za-z0-9]", "%20"));
                default -> headers.add(new Header(name, name.startsWith("If") ? "\"1\"" : "0.0"));
            }
        }
        if (!operation.isOpen()) {
            headers.add(new Header("Authorization", "Bearer " + token));
        }
        String target = RawRequest.bytesOf(path) + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return withBody(new RawRequest(operation.method(), target, headers, "", Framing.LENGTH), operation, random);
    }

    private RawRequest withBody(RawRequest request, Operation operation, Random random) {
        JsonNode content = operation.node().at("/requestBody/content");
        if (content.isMissingNode()) {
            return request;
        }
        String type = Mutation.one(List.copyOf(content.propertyNames()), random);
        String body = type.endsWith("json")
                ? values(operation, random)
                        .of(content.path(type).path("schema"))
                        .toString()
                : type.startsWith("text/") ? VCards.file(numbers, random) : "From=x&Body=y";
        return request.withHeader(CONTENT_TYPE, type).withBody(RawRequest.bytesOf(body));
    }

    /** Numbers of the address book for the calls about it, and in paths; new ones for those that sign up or suppress. */
    private ValidValues values(Operation operation, Random random) {
        boolean ofContacts =
                operation.path().startsWith("/v1/contacts") || operation.path().contains("{");
        boolean plain = operation.path().contains("{") || operation.path().endsWith("/shared");
        return new ValidValues(contract, random, () -> {
            if (!ofContacts) {
                return numbers.fresh().get();
            }
            return plain ? numbers.inPath(random) : numbers.entry(random);
        });
    }
}
