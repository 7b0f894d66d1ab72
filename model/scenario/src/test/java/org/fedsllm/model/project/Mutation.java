package org.fedsllm.model.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** What can happen to a file on disks, in editors and in other people's scripts. */
enum Mutation {
  TRUNCATED {
    @Override
    byte[] of(String text, Random random) {
      byte[] bytes = bytes(text);
      byte[] cut = new byte[random.nextInt(bytes.length)];
      System.arraycopy(bytes, 0, cut, 0, cut.length);
      return cut;
    }
  },
  FLIPPED_BITS {
    @Override
    byte[] of(String text, Random random) {
      byte[] bytes = bytes(text);
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
      }
      return bytes;
    }
  },
  OTHER_TYPE {
    @Override
    byte[] of(String text, Random random) {
      JsonNodeFactory nodes = JsonNodeFactory.instance;
      List<JsonNode> others =
          List.of(
              nodes.nullNode(),
              nodes.booleanNode(true),
              nodes.textNode("12"),
              nodes.textNode(""),
              nodes.numberNode(0.5),
              nodes.numberNode(3),
              nodes.arrayNode().add(1),
              nodes.arrayNode(),
              nodes.objectNode(),
              nodes.objectNode().put("kind", "none"));
      return replaced(text, random, value -> others.get(random.nextInt(others.size())));
    }
  },
  HUGE_NUMBER {
    @Override
    byte[] of(String text, Random random) {
      List<String> numbers =
          List.of(
              "1e308",
              "-1e308",
              "1e400",
              "1e-320",
              "0",
              "-0.0",
              "-1",
              "9223372036854775807",
              "9223372036854775808",
              "2147483647",
              "2147483648",
              "NaN",
              "-Infinity",
              "1e999999999",
              "9".repeat(1500));
      String marked = new String(replaced(text, random, value -> MARK), StandardCharsets.UTF_8);
      return bytes(marked.replace(MARK.toString(), numbers.get(random.nextInt(numbers.size()))));
    }
  },
  DEEP_NESTING {
    @Override
    byte[] of(String text, Random random) {
      int depth = 1 + random.nextInt(20_000);
      String open = random.nextBoolean() ? "[" : "{\"clients\":";
      String close = open.equals("[") ? "]" : "}";
      String nested = open.repeat(depth) + "1" + close.repeat(depth);
      String marked = new String(replaced(text, random, value -> MARK), StandardCharsets.UTF_8);
      return bytes(marked.replace(MARK.toString(), nested));
    }
  },
  DUPLICATE_KEY {
    @Override
    byte[] of(String text, Random random) {
      List<String> lines = new ArrayList<>(text.lines().toList());
      int line = random.nextInt(lines.size());
      lines.add(line, lines.get(line));
      return bytes(String.join("\n", lines));
    }
  },
  MISSING_FIELD {
    @Override
    byte[] of(String text, Random random) {
      JsonNode root = tree(text);
      List<ObjectNode> objects = new ArrayList<>();
      collect(root, objects);
      ObjectNode object = objects.get(random.nextInt(objects.size()));
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      if (!names.isEmpty()) {
        object.remove(names.get(random.nextInt(names.size())));
      }
      return bytes(root.toString());
    }
  },
  OTHER_WORD {
    @Override
    byte[] of(String text, Random random) {
      List<String> words =
          List.of(
              "c1",
              "quickstart",
              "none",
              "embedded",
              "../../etc/passwd",
              "\u0000",
              "\uD800",
              "é".repeat(5000));
      return replaced(
          text,
          random,
          value ->
              value.isTextual()
                  ? JsonNodeFactory.instance.textNode(words.get(random.nextInt(words.size())))
                  : value);
    }
  };

  private static final JsonNode MARK = JsonNodeFactory.instance.textNode("\u2042 here \u2042");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * {@code text}, which is a project file, with this fault at a place that {@code random} names.
   */
  abstract byte[] of(String text, Random random);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Mutate a readable file.", e);
    }
  }

  /** The text with one value, of those at any depth, exchanged. */
  private static byte[] replaced(String text, Random random, UnaryOperator<JsonNode> exchange) {
    JsonNode root = tree(text);
    List<Runnable> exchanges = new ArrayList<>();
    collect(root, exchange, exchanges);
    exchanges.get(random.nextInt(exchanges.size())).run();
    return bytes(root.toString());
  }

  private static void collect(
      JsonNode node, UnaryOperator<JsonNode> exchange, List<Runnable> exchanges) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        String name = field.getKey();
        JsonNode value = field.getValue();
        exchanges.add(() -> object.set(name, exchange.apply(value)));
        collect(value, exchange, exchanges);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int place = i;
        JsonNode value = array.get(i);
        exchanges.add(() -> array.set(place, exchange.apply(value)));
        collect(value, exchange, exchanges);
      }
    }
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    for (Iterator<JsonNode> children = node.elements(); children.hasNext(); ) {
      collect(children.next(), objects);
    }
  }
}
