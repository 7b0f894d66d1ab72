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
  private ProjectFault() {}

  /** One line: file, place, fault, cure. */
  static String describe(String source, JsonProcessingException fault) {
    return source + place(fault) + ": " + cause(fault);
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
      return "the file is nested or sized beyond any project. " + fault.getOriginalMessage();
    }
    if (fault instanceof UnrecognizedPropertyException unknown) {
      return "there is no field \"%s\" here. Known are %s."
          .formatted(unknown.getPropertyName(), quoted(unknown.getKnownPropertyIds()));
    }
    if (fault instanceof InvalidTypeIdException type) {
      return "\"%s\" is not a known kind. %s".formatted(type.getTypeId(), known(type));
    }
    if (fault instanceof ValueInstantiationException value && value.getCause() != null) {
      return value.getCause().getMessage();
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

  private static String known(InvalidTypeIdException fault) {
    String message = fault.getOriginalMessage();
    int list = message.indexOf("known type ids = ");
    return list < 0 ? "See the project file's documentation." : message.substring(list);
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
