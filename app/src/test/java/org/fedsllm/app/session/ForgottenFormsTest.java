package org.fedsllm.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import javafx.beans.property.SimpleObjectProperty;
import org.fedsllm.app.control.Quantities;
import org.fedsllm.app.control.QuantityEntry;
import org.fedsllm.app.testing.Projects;
import org.junit.jupiter.api.Test;

/** A form that is gone, a plug-in's above all, must not be kept by the session it listened to. */
class ForgottenFormsTest {
  private static final int COLLECTIONS = 50;

  private final ProjectSession session = new ProjectSession();

  @Test
  void anEntryThatNobodyShowsIsForgotten() {
    WeakReference<QuantityEntry> entry = new WeakReference<>(entry());
    collect(entry);

    assertThat(entry.get()).isNull();
  }

  @Test
  void aChoiceThatNobodyShowsIsForgotten() {
    WeakReference<ProjectChoice<String>> choice = new WeakReference<>(choice());
    collect(choice);

    assertThat(choice.get()).isNull();
  }

  @Test
  void anEntryThatIsShownFollowsOn() {
    QuantityEntry entry = entry();
    collect(new WeakReference<>(new Object()));
    session.open(Projects.ofClients(2), null);

    assertThat(entry.valueProperty().get()).isEqualTo(2);
  }

  @Test
  void aChoiceFollowsOnWhileOnlyWhatIsMadeOfItsValueIsShown() {
    SimpleObjectProperty<String> shown = new SimpleObjectProperty<>();
    shown.bind(choice().valueProperty().map(name -> "is " + name));
    collect(new WeakReference<>(new Object()));
    session.open(Projects.ofClients(2).withName("cell"), null);

    assertThat(shown.get()).isEqualTo("is cell");
  }

  private QuantityEntry entry() {
    return ProjectEntry.of(
        session,
        Quantities.ROUNDS,
        project -> project.scenario().clients().size(),
        (project, value) -> project);
  }

  private ProjectChoice<String> choice() {
    return new ProjectChoice<>(
        session, "Rename", project -> project.name(), (project, name) -> project.withName(name));
  }

  /** Asks for collections until the reference is gone, a bounded number of times. */
  private static void collect(WeakReference<?> reference) {
    for (int i = 0; i < COLLECTIONS && reference.get() != null; i++) {
      System.gc();
    }
  }
}
