package app.partymode.endtoend.kubernetes;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import io.kubernetes.client.openapi.JSON;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.Optional;

/** Kubernetes' own OpenAPI description, as the checks that are generated from it into the official client. */
final class ApiSchemas {

    private static final String MODELS = "io.kubernetes.client.openapi.models.";

    private ApiSchemas() {}

    /** What is wrong with an object: a field that does not exist or is missing, a value of another type. */
    static Optional<String> complaint(Manifest manifest) {
        JsonElement json = new Gson().toJsonTree(manifest.content());
        try {
            Class<?> model = Class.forName(MODELS + version(manifest) + manifest.kind());
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
            JSON.getGson().fromJson(json, model);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(manifest + ": " + e.getCause().getMessage());
        } catch (JsonParseException | IllegalArgumentException e) {
            return Optional.of(manifest + ": " + e.getMessage());
        } catch (ReflectiveOperationException e) {
            return Optional.of(manifest + ": unknown kind or version");
        }
    }

    /** {@code autoscaling/v2} is V2. */
    private static String version(Manifest manifest) {
        String version = manifest.apiVersion();
        return version.substring(version.indexOf('/') + 1).toUpperCase(Locale.ROOT);
    }
}
