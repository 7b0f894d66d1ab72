package org.fedsllm.model.project;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The name that a project's content gives it, as a commit has one: SHA-256 of the text that {@link
 * ProjectStore#format} writes. Equal projects have equal hashes, however their files are laid out;
 * of a file that the workbench saved, {@code sha256sum} gives the same.
 *
 * @param hex 64 hexadecimal digits, lower case
 */
public record ProjectHash(String hex) {
  private static final int SHORT = 12;

  public ProjectHash {
    hex = hex.toLowerCase(Locale.ROOT);
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "The hash (%s) of a project must have 64 hexadecimal digits. Copy all of it."
              .formatted(hex));
    }
  }

  /** The hash of {@code project}. */
  public static ProjectHash of(Project project) {
    return new ProjectHash(
        Sha256.hex(new ProjectStore().format(project).getBytes(StandardCharsets.UTF_8)));
  }

  /** Its first digits, enough to tell one project from another at a glance. */
  public String abbreviated() {
    return hex.substring(0, SHORT);
  }

  @Override
  public String toString() {
    return hex;
  }
}
