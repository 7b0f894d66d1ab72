package org.fedsllm.optimizer.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.model.parameter.Provider;

/** What a provider says about itself, looked at without running what it makes. */
final class ProviderCheck {
  private static final Pattern ID_FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private ProviderCheck() {}

  static List<String> faults(Provider provider) {
    List<String> faults = new ArrayList<>();
    if (!ID_FORM.matcher(provider.id()).matches()) {
      faults.add("The id %s is not lower case, digits and hyphens.".formatted(provider.id()));
    }
    if (provider.name().isBlank()) {
      faults.add("The name is empty.");
    }
    if (provider.description().isBlank()) {
      faults.add("The description is empty. Say what it does, and how.");
    }
    Set<String> keys = new HashSet<>();
    for (Parameter parameter : provider.parameters()) {
      if (!keys.add(parameter.key())) {
        faults.add("Two parameters have the key %s.".formatted(parameter.key()));
      }
      if (parameter.label().isBlank() || parameter.description().isBlank()) {
        faults.add("The parameter %s has no label or no description.".formatted(parameter.key()));
      }
    }
    return faults;
  }
}
