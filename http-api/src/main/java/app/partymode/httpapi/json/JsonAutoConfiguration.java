package app.partymode.httpapi.json;

import java.time.Instant;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

@AutoConfiguration
class JsonAutoConfiguration {

    @Bean
    JsonMapperBuilderCustomizer contractJson() {
        return JsonAutoConfiguration::apply;
    }

    @Bean
    JsonInUtf8 jsonInUtf8() {
        return new JsonInUtf8();
    }

    private static void apply(JsonMapper.Builder json) {
        json.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                // Two fields of one name: which one counts would depend on who reads it.
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .addModule(new SimpleModule()
                        .addSerializer(Instant.class, new InstantAsRfc3339())
                        .addDeserializer(Instant.class, new Rfc3339AsInstant()));
        refuseCoercion(json);
    }

    /** A value of another JSON type than the contract's is a client's mistake: guessing would hide it. */
    private static void refuseCoercion(JsonMapper.Builder json) {
        json.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfigDefaults(any -> any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }
}
