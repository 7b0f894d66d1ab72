package org.fedsllm.model.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import java.util.Set;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.parameter.ParameterValues;

/** The JSON schema of project files, read off the records that a project consists of. */
final class ProjectSchema {
  /** Texts and lists that a file may leave out because they have an empty value of their own. */
  private static final Set<String> EMPTY_IF_LEFT_OUT =
      Set.of("description", "parameters", "references");

  private ProjectSchema() {}

  /** The outermost object of a project file. */
  record File(String format, int version, Project project) {}

  static ObjectNode generate() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(
            ProjectJson.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
    config
        .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE))
        .with(
            Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
            Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
    config.forFields().withRequiredCheck(ProjectSchema::isRequired);
    config
        .forTypesInGeneral()
        .withCustomDefinitionProvider(
            (type, context) -> {
              if (type.getErasedType().isEnum()) {
                return alone(words(type.getErasedType(), context));
              }
              if (type.getErasedType() == ParameterValues.class) {
                return alone(parameters(context));
              }
              return type.getErasedType() == PartitionSpec.class ? alone(partition(context)) : null;
            });
    ObjectNode schema = new SchemaGenerator(config.build()).generateSchema(File.class);
    schema.put("title", "FedsLLM project, version " + ProjectStore.VERSION);
    ObjectNode fields = (ObjectNode) schema.get("properties");
    fields.set("format", constant(schema, ProjectStore.FORMAT));
    fields.putObject("version").put("const", ProjectStore.VERSION);
    return schema;
  }

  private static JsonNode constant(ObjectNode nodes, String value) {
    return nodes.objectNode().put("const", value);
  }

  /** A record's constructor decides; a component that is left out of files where absent says so. */
  private static boolean isRequired(FieldScope field) {
    Class<?> owner = field.getDeclaringType().getErasedType();
    return field.getAnnotation(JsonInclude.class) == null
        && owner.getAnnotation(JsonInclude.class) == null
        && !EMPTY_IF_LEFT_OUT.contains(field.getName());
  }

  /** A definition that the generator adds nothing to. */
  private static CustomDefinition alone(ObjectNode definition) {
    return new CustomDefinition(
        definition,
        CustomDefinition.DefinitionType.STANDARD,
        CustomDefinition.AttributeInclusion.NO);
  }

  /** An enum's constants as files spell them. */
  private static ObjectNode words(Class<?> type, SchemaGenerationContext context) {
    ObjectNode definition = context.getGeneratorConfig().createObjectNode().put("type", "string");
    ArrayNode words = definition.putArray("enum");
    for (Object constant : type.getEnumConstants()) {
      words.add(ProjectJson.mapper().valueToTree(constant).asText());
    }
    return definition;
  }

  private static ObjectNode parameters(SchemaGenerationContext context) {
    ObjectNode definition = context.getGeneratorConfig().createObjectNode();
    definition.put("type", "object");
    ArrayNode types = definition.putObject("additionalProperties").putArray("type");
    types.add("number").add("boolean").add("string");
    return definition;
  }

  /** A word where that says all, otherwise the word with its number or shares. */
  private static ObjectNode partition(SchemaGenerationContext context) {
    ObjectNode definition = context.getGeneratorConfig().createObjectNode();
    ArrayNode ways = definition.putArray("anyOf");
    ways.addObject().put("type", "string");
    ObjectNode object = ways.addObject().put("type", "object");
    ObjectNode fields = object.putObject("properties");
    fields.putObject("kind").put("type", "string");
    fields.putObject("alpha").put("type", "number");
    fields.putObject("exponent").put("type", "number");
    fields.putObject("shares").put("type", "array").putObject("items").put("type", "number");
    object.putArray("required").add("kind");
    object.put("additionalProperties", false);
    return definition;
  }
}
