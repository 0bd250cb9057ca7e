package app.partymode.endtoend.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Other values, and missing, additional and double members. A body that is no JSON any more stays as it is. */
final class JsonMutations {

    private static final String MARK = "@mark@";
    private static final String AGAIN = "@again@";

    static final List<Mutation> ALL = List.of(
            JsonMutations::replaceValue,
            JsonMutations::replaceValue,
            JsonMutations::removeMember,
            JsonMutations::addMember,
            JsonMutations::doubleMember,
            JsonMutations::repeatElement);

    private JsonMutations() {}

    private static RawRequest replaceValue(RawRequest request, Random random) {
        return withTree(request, root -> {
            String junk = Mutation.one(Junk.JSON, random);
            var places = new ArrayList<Consumer<JsonNode>>();
            collect(root, places);
            if (places.isEmpty()) {
                return junk;
            }
            Mutation.one(places, random).accept(StringNode.valueOf(MARK));
            return write(root).replace("\"" + MARK + "\"", junk);
        });
    }

    private static void collect(JsonNode node, List<Consumer<JsonNode>> places) {
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyNames()) {
                places.add(value -> object.set(name, value));
                collect(object.get(name), places);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                places.add(value -> array.set(index, value));
                collect(array.get(i), places);
            }
        }
    }

    private static RawRequest removeMember(RawRequest request, Random random) {
        return withObject(request, random, (object, name) -> object.remove(name));
    }

    private static RawRequest addMember(RawRequest request, Random random) {
        String name = Mutation.one(List.of("x", "", "__proto__", "$where", "id", "userId", "token"), random);
        return withObject(request, random, (object, _) -> object.set(name, StringNode.valueOf("x")));
    }

    /** The second one has another type. */
    private static RawRequest doubleMember(RawRequest request, Random random) {
        RawRequest marked =
                withObject(request, random, (object, name) -> object.set(AGAIN + name, StringNode.valueOf(MARK)));
        String junk = Mutation.one(Junk.JSON, random);
        return marked.withBody(marked.body().replace(AGAIN, "").replace("\"" + MARK + "\"", RawRequest.bytesOf(junk)));
    }

    private static RawRequest repeatElement(RawRequest request, Random random) {
        return withTree(request, root -> {
            root.valueStream()
                    .filter(node -> node instanceof ArrayNode array && !array.isEmpty())
                    .map(ArrayNode.class::cast)
                    .findFirst()
                    .ifPresent(array -> {
                        JsonNode element = array.get(0);
                        for (int i = random.nextInt(60); i > 0; i--) {
                            array.add(element);
                        }
                    });
            return write(root);
        });
    }

    private interface MemberChange {

        void apply(ObjectNode object, String name);
    }

    /** Changes one member of one of the body's objects. */
    private static RawRequest withObject(RawRequest request, Random random, MemberChange change) {
        return withTree(request, root -> {
            var objects = new ArrayList<ObjectNode>();
            collectObjects(root, objects);
            if (!objects.isEmpty()) {
                ObjectNode object = Mutation.one(objects, random);
                change.apply(object, Mutation.one(List.copyOf(object.propertyNames()), random));
            }
            return write(root);
        });
    }

    private static void collectObjects(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            objects.add(object);
        }
        node.forEach(child -> collectObjects(child, objects));
    }

    private interface TreeText {

        String of(JsonNode root);
    }

    private static RawRequest withTree(RawRequest request, TreeText text) {
        try {
            JsonNode root = JsonMapper.shared().readTree(RawRequest.textOf(request.body()));
            return root.isContainer() ? request.withBody(RawRequest.bytesOf(text.of(root))) : request;
        } catch (JacksonException _) {
            return request;
        }
    }

    private static String write(JsonNode root) {
        return JsonMapper.shared().writeValueAsString(root);
    }
}
