package org.fedsllm.optimizer.plugin;

import java.lang.module.ModuleDescriptor.Version;
import java.util.jar.Attributes;
import java.util.regex.Pattern;
import org.fedsllm.optimizer.ApiVersion;

/**
 * Who a plug-in says it is, in its manifest.
 *
 * @param id stable name: lower case, digits and hyphens
 * @param name for people; the id if the manifest has none
 * @param version such as "1.2.0"
 * @param apiVersion the API it was built for
 */
public record PluginDescriptor(String id, String name, String version, ApiVersion apiVersion) {

  /** Manifest attribute of the id; a jar that has it is a plug-in. */
  public static final String ID_ATTRIBUTE = "FedsLLM-Plugin-Id";

  /** Manifest attribute of the name; optional. */
  public static final String NAME_ATTRIBUTE = "FedsLLM-Plugin-Name";

  /** Manifest attribute of the version. */
  public static final String VERSION_ATTRIBUTE = "FedsLLM-Plugin-Version";

  /** Manifest attribute of the API version. */
  public static final String API_ATTRIBUTE = "FedsLLM-Api-Version";

  static final Pattern ID_FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private static final String VERSION_CURE = "Give it a version such as 1.0.0.";

  /** Whether {@code manifest} is meant to be a plug-in's. */
  static boolean isIn(Attributes manifest) {
    return manifest.getValue(ID_ATTRIBUTE) != null;
  }

  /** Reads the attributes of a manifest that {@link #isIn} holds for. */
  static PluginDescriptor of(Attributes manifest) throws RefusedException {
    String id = manifest.getValue(ID_ATTRIBUTE).strip();
    if (!ID_FORM.matcher(id).matches()) {
      throw bad(ID_ATTRIBUTE, id, "Use lower case, digits and single hyphens: my-plugin.");
    }
    String version = required(manifest, VERSION_ATTRIBUTE, VERSION_CURE);
    try {
      Version.parse(version);
    } catch (IllegalArgumentException e) {
      throw bad(VERSION_ATTRIBUTE, version, VERSION_CURE);
    }
    String apiCure = "The workbench has " + ApiVersion.CURRENT + ".";
    String api = required(manifest, API_ATTRIBUTE, apiCure);
    try {
      String name = manifest.getValue(NAME_ATTRIBUTE);
      return new PluginDescriptor(
          id, name == null || name.isBlank() ? id : name.strip(), version, ApiVersion.parse(api));
    } catch (IllegalArgumentException e) {
      throw bad(API_ATTRIBUTE, api, apiCure);
    }
  }

  /** Whether this is a later version than {@code other}. */
  boolean newerThan(PluginDescriptor other) {
    return Version.parse(version).compareTo(Version.parse(other.version)) > 0;
  }

  /** "my-plugin 1.0.0". */
  @Override
  public String toString() {
    return id + " " + version;
  }

  private static String required(Attributes manifest, String attribute, String cure)
      throws RefusedException {
    String value = manifest.getValue(attribute);
    if (value == null || value.isBlank()) {
      throw bad(attribute, "nothing", cure);
    }
    return value.strip();
  }

  private static RefusedException bad(String attribute, String value, String cure) {
    return new RefusedException(
        Refusal.BAD_DESCRIPTOR, "Its manifest has %s for %s. %s".formatted(value, attribute, cure));
  }
}
