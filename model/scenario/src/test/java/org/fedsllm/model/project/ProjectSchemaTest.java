package org.fedsllm.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published schema is that of the records, and refuses no file that the workbench reads. To
 * write it again after a change: run this test with {@code -Dfedsllm.schema.write=true}.
 */
class ProjectSchemaTest {
  private static final Path PUBLISHED = Path.of("..", "..", "docs", "project.schema.json");
  private static final int MUTANTS = 400;

  private final ProjectStore store = new ProjectStore();
  private final JsonSchema schema =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(ProjectSchema.generate());

  static List<Path> samples() {
    return SampleProjects.files();
  }

  @Test
  void publishedSchemaIsThatOfTheRecords() throws IOException {
    String generated =
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(ProjectSchema.generate())
            + "\n";
    if (Boolean.getBoolean("fedsllm.schema.write")) {
      Files.writeString(PUBLISHED, generated);
    }
    assertThat(PUBLISHED).hasContent(generated);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesFit(Path sample) throws IOException {
    assertThat(faults(Files.readString(sample))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"OTHER_TYPE", "MISSING_FIELD", "OTHER_WORD"})
  void whatTheWorkbenchReadsFits(Mutation mutation) throws IOException {
    Random random = new Random(mutation.ordinal());
    List<Path> samples = samples();
    int refused = 0;
    for (int i = 0; i < MUTANTS; i++) {
      Path sample = samples.get(random.nextInt(samples.size()));
      String text =
          new String(mutation.of(Files.readString(sample), random), StandardCharsets.UTF_8);
      Set<ValidationMessage> faults = faults(text);
      if (!faults.isEmpty()) {
        refused++;
        // a null instead of an optional field is read too, but nobody should write it
        assertThat(isRead(text) && !text.contains(":null"))
            .as(() -> faults + " in " + text)
            .isFalse();
      }
    }
    if (mutation != Mutation.OTHER_WORD) {
      assertThat(refused).as("files that the schema alone refuses").isGreaterThan(MUTANTS / 2);
    }
  }

  private boolean isRead(String text) {
    try {
      store.parse(text, "mutant");
      return true;
    } catch (ProjectFormatException e) {
      return false;
    }
  }

  private Set<ValidationMessage> faults(String text) {
    return schema.validate(text, InputFormat.JSON);
  }
}
