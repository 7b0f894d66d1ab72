package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoToolkitTest {

  @Test
  void noClassOfJavaFxCanBeReachedFromTheCommandLine() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.fedsllm");
    Deque<JavaClass> open = new ArrayDeque<>();
    Set<String> reached = new LinkedHashSet<>();
    classes.stream()
        .filter(type -> type.getPackageName().equals("org.fedsllm.app.cli"))
        .forEach(open::add);
    while (!open.isEmpty()) {
      JavaClass type = open.remove();
      if (reached.add(type.getName()) && type.getPackageName().startsWith("org.fedsllm")) {
        type.getDirectDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .forEach(open::add);
      }
    }

    assertThat(reached).contains("org.fedsllm.training.SplitFederatedTrainer");
    assertThat(reached).noneMatch(name -> name.startsWith("javafx."));
  }
}
