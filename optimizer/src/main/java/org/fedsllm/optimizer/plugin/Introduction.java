package org.fedsllm.optimizer.plugin;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.model.parameter.Provider;

/**
 * What a plug-in's provider said about itself when it was loaded, checked, so that its own code is
 * asked no more than once.
 */
record Introduction(
    String id, String name, String description, String reference, List<Parameter> parameters)
    implements Provider {

  Introduction {
    parameters = List.copyOf(parameters);
  }

  /** What {@code provider} says about itself; runs foreign code. */
  static Introduction of(Provider provider) throws RefusedException {
    String id = provider.id();
    String type = provider.getClass().getName();
    if (id == null || !PluginDescriptor.ID_FORM.matcher(id).matches()) {
      throw broken(type, "id", id, "Use lower case, digits and single hyphens.");
    }
    String name = provider.name();
    if (name == null || name.isBlank()) {
      throw broken(type, "name", name, "Give it a short name.");
    }
    String description = provider.description();
    String reference = provider.reference();
    if (description == null || reference == null) {
      throw broken(type, "description or reference", null, "An empty text will do.");
    }
    List<Parameter> parameters = provider.parameters();
    if (parameters == null || parameters.stream().anyMatch(Objects::isNull)) {
      throw broken(type, "parameters", String.valueOf(parameters), "Return List.of() for none.");
    }
    Set<String> keys = new HashSet<>();
    for (Parameter parameter : List.copyOf(parameters)) {
      if (parameter.key() == null || !keys.add(parameter.key())) {
        throw broken(type, "parameter key", parameter.key(), "Each needs a key of its own.");
      }
      if (parameter.label() == null || parameter.description() == null) {
        throw broken(type, "label or description of " + parameter.key(), null, "Give it words.");
      }
      parameter.checked(parameter.defaultValue()); // throws in words of its own
    }
    return new Introduction(id, name, description, reference, parameters);
  }

  private static RefusedException broken(String type, String what, String value, String cure) {
    return new RefusedException(
        Refusal.BROKEN, "%s has %s for its %s. %s".formatted(type, value, what, cure));
  }
}
