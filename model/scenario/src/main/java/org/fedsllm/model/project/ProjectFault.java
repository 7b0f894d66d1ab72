package org.fedsllm.model.project;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says in the user's words what is wrong with a project file, and where. */
final class ProjectFault {
  /** A damaged file can have a value of any length, and a person has to read the message. */
  private static final int LONGEST_CAUSE = 400;

  private ProjectFault() {}

  /** One line: file, place, fault, cure. */
  static String describe(String source, JsonProcessingException fault) {
    return source + place(fault) + ": " + shortened(cause(fault));
  }

  /** Keeps both ends: the first names the value, the last the cure. */
  private static String shortened(String cause) {
    return cause.length() <= LONGEST_CAUSE
        ? cause
        : cause.substring(0, LONGEST_CAUSE / 2)
            + " … "
            + cause.substring(cause.length() - LONGEST_CAUSE / 2);
  }

  private static String place(JsonProcessingException fault) {
    String path = fault instanceof JsonMappingException mapping ? path(mapping) : "";
    JsonLocation location = fault.getLocation();
    String line =
        location == null || location.getLineNr() < 1
            ? ""
            : ", line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    return line + (path.isEmpty() ? "" : ", at " + path);
  }

  private static String path(JsonMappingException fault) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : fault.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static String cause(JsonProcessingException fault) {
    String said = firstLine(fault);
    if (said.contains("end-of-input")) {
      return "the file ends too early. It was probably cut off; open a backup.";
    }
    if (fault instanceof StreamConstraintsException) {
      return beyond(said);
    }
    if (fault instanceof UnrecognizedPropertyException unknown) {
      return "there is no field \"%s\" here. Known are %s."
          .formatted(unknown.getPropertyName(), quoted(unknown.getKnownPropertyIds()));
    }
    if (fault instanceof InvalidTypeIdException type) {
      return "\"%s\" is not a known kind. %s".formatted(type.getTypeId(), known(type));
    }
    if (fault instanceof ValueInstantiationException value && value.getCause() != null) {
      return value.getCause() instanceof NullPointerException
          ? "one of the values in it is null. Write a value, or take the entry out."
          : value.getCause().getMessage();
    }
    if (fault instanceof InvalidFormatException value) {
      return "the value %s does not fit; expected %s."
          .formatted(value.getValue(), expected(value.getTargetType()));
    }
    if (fault instanceof MismatchedInputException mismatch) {
      if (said.startsWith("Cannot map `null`")) {
        return expected(mismatch.getTargetType()) + " is missing. Add the field.";
      }
      return "expected %s, but found something else.".formatted(expected(mismatch.getTargetType()));
    }
    if (said.startsWith("Duplicate")) {
      return said + ". Remove one of the two.";
    }
    if (said.startsWith("Non-standard token")) {
      return said.replaceFirst(": .*", "") + " is no number. Write a finite one.";
    }
    return said + ". A JSON document was expected here.";
  }

  /** What of the file is beyond the reader's limits, which no project comes near. */
  private static String beyond(String said) {
    if (said.startsWith("Document nesting")) {
      return "the file is nested deeper than any project. It was damaged; open a backup.";
    }
    String what = said.startsWith("Number") ? "a number" : "a text";
    return what + " is longer than any project needs. It was damaged; open a backup.";
  }

  /** The kinds that a message of the JSON library lists between brackets. */
  private static String known(InvalidTypeIdException fault) {
    String message = fault.getOriginalMessage();
    int from = message.indexOf("known type ids = [");
    int to = message.indexOf(']', Math.max(from, 0));
    return from < 0 || to < 0
        ? "See the project file's documentation."
        : "Known are %s."
            .formatted(
                quoted(List.of(message.substring(message.indexOf('[', from) + 1, to).split(", "))));
  }

  private static String expected(Class<?> type) {
    if (type == null) {
      return "another value";
    }
    if (type.isEnum()) {
      return "one of " + quoted(spelled(type.getEnumConstants()));
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "a whole number";
    }
    if (type == double.class || type == Double.class) {
      return "a number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == String.class) {
      return "a text";
    }
    return List.class.isAssignableFrom(type) ? "a list" : "an object";
  }

  /** Enum constants as a file spells them. */
  private static List<String> spelled(Object[] constants) {
    ObjectMapper mapper = ProjectJson.mapper();
    return Arrays.stream(constants)
        .map(constant -> mapper.valueToTree(constant).toString().replace("\"", ""))
        .toList();
  }

  private static String quoted(Iterable<?> names) {
    return StreamSupport.stream(names.spliterator(), false)
        .filter(Objects::nonNull)
        .map(name -> "\"" + name + "\"")
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String firstLine(JsonProcessingException fault) {
    return fault.getOriginalMessage().lines().findFirst().orElse("the text is not JSON");
  }
}
