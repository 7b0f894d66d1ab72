package org.fedsllm.training.data;

import java.util.List;
import java.util.Random;
import org.fedsllm.model.random.SeedTree;

/**
 * Writes {@code sample-projects/restaurants.txt}: descriptions of restaurants that do not exist, in
 * the form of the E2E data but with names and sentences of our own.
 */
final class RestaurantGrammar {
  private static final int ROWS = 480;

  private static final List<String> FOODS =
      List.of("fish", "soup", "rice", "bread", "fruit", "cheese");
  private static final List<String> FIRST =
      List.of("Red", "Old", "Little", "Green", "Stone", "Golden", "North", "Quiet");
  private static final List<String> SECOND =
      List.of("Boat", "Mill", "Garden", "Horse", "Bridge", "Tree", "Bell", "Fox");
  private static final List<String> AREAS = List.of("river", "city", "sea", "hill");
  private static final List<String> PRICES = List.of("low", "high", "moderate");

  private RestaurantGrammar() {}

  /** The whole file. */
  static String text() {
    Random random = new SeedTree(2026).stream("restaurants");
    StringBuilder lines = new StringBuilder();
    for (int row = 0; row < ROWS; row++) {
      lines.append(row(random)).append('\n');
    }
    return lines.toString();
  }

  private static String row(Random random) {
    String name = "The " + any(FIRST, random) + " " + any(SECOND, random);
    String food = any(FOODS, random);
    String area = any(AREAS, random);
    String price = any(PRICES, random);
    String context =
        "name : %s | food : %s | area : %s | price : %s".formatted(name, food, area, price);
    String completion =
        switch (random.nextInt(3)) {
          case 0 -> "%s serves %s at a %s price near the %s .".formatted(name, food, price, area);
          case 1 ->
              "Near the %s there is a place for %s , %s . The price is %s ."
                  .formatted(area, food, name, price);
          default ->
              "For %s at a %s price , go to %s by the %s .".formatted(food, price, name, area);
        };
    return context + "||" + completion;
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
