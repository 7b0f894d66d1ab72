package org.fedsllm.optimizer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Version of this API, by the rules of semantic versioning: a new {@code major} breaks plug-ins, a
 * new {@code minor} adds to what they can use.
 */
public record ApiVersion(int major, int minor) {

  /** The API that is compiled here: this package and {@code org.fedsllm.model}. */
  public static final ApiVersion CURRENT = new ApiVersion(1, 0);

  private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(\\.\\d+)?");

  /**
   * Reads "1.0"; a patch number is read and ignored.
   *
   * @throws IllegalArgumentException if {@code text} is no such version
   */
  public static ApiVersion parse(String text) {
    Matcher match = FORM.matcher(text.strip());
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "The API version (%s) must be two numbers with a dot, such as %s."
              .formatted(text, CURRENT));
    }
    return new ApiVersion(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
  }

  /** Whether something built for {@code other} runs here. */
  public boolean serves(ApiVersion other) {
    return major == other.major && minor >= other.minor;
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
