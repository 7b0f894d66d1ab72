package org.fedsllm.app.guide;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * Finds and reads the pages that are packed with the program: docs/guide, and the documents beside
 * it. Paths are below docs. Thread-safe.
 */
final class GuideBook {
  /** Where one begins; its links are the contents. */
  static final String INDEX = "guide/index.md";

  private static final String ROOT = "docs/";

  private final Parser parser =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /** A line of the contents. */
  record Entry(String path, String title) {}

  /** The page of a place of the window, by the word in the toolbar. */
  static String pathOf(String placeTitle) {
    return "guide/" + placeTitle.toLowerCase(Locale.ROOT) + ".md";
  }

  /** Whether there is a file at {@code path}. */
  boolean has(String path) {
    return url(path).isPresent();
  }

  /** Where the file at {@code path} can be read from. */
  Optional<URL> url(String path) {
    return Optional.ofNullable(GuideBook.class.getResource(ROOT + path));
  }

  /**
   * Reads a page.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if there is none at {@code path}
   */
  GuidePage page(String path) throws IOException {
    try (InputStream stream = GuideBook.class.getResourceAsStream(ROOT + path)) {
      if (stream == null) {
        throw new IllegalArgumentException(
            "The guide has no page %s. Begin at its index.".formatted(path));
      }
      Node document = parser.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      String title =
          document.getFirstChild() instanceof Heading heading ? PlainText.of(heading) : path;
      GuidePage page = new GuidePage(path, title, document, Map.of());
      return new GuidePage(path, title, document, pictures(page));
    }
  }

  /** Those pictures of {@code page} that are packed. */
  private Map<String, GuidePicture> pictures(GuidePage page) throws IOException {
    Map<String, GuidePicture> pictures = new HashMap<>();
    for (String destination : page.images()) {
      Optional<URL> url =
          GuideTarget.resolve(page.path(), destination).flatMap(target -> url(target.path()));
      if (url.isPresent()) {
        pictures.put(destination, GuidePicture.read(url.get()));
      }
    }
    return Map.copyOf(pictures);
  }

  /** The index and the pages that it names, in its order. */
  List<Entry> contents() throws IOException {
    GuidePage index = page(INDEX);
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(INDEX, index.title()));
    for (String link : index.links()) {
      String path = GuideTarget.resolve(INDEX, link).map(GuideTarget::path).orElse("");
      boolean listed = entries.stream().anyMatch(entry -> entry.path().equals(path));
      if (path.endsWith(".md") && has(path) && !listed) {
        entries.add(new Entry(path, page(path).title()));
      }
    }
    return List.copyOf(entries);
  }
}
