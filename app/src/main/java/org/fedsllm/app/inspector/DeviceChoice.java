package org.fedsllm.app.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fedsllm.app.device.DeviceProfile;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.scenario.Client;

/** What kind of device the selected clients are; choosing another is one edit. FX thread only. */
final class DeviceChoice {
  private final ProjectSession session;
  private final List<DeviceProfile> profiles;
  private final ReadOnlyObjectWrapper<DeviceProfile> device = new ReadOnlyObjectWrapper<>();
  private List<String> ids = List.of();

  /**
   * @param profiles the kinds there are
   */
  DeviceChoice(ProjectSession session, List<DeviceProfile> profiles) {
    this.session = session;
    this.profiles = List.copyOf(profiles);
  }

  List<DeviceProfile> profiles() {
    return profiles;
  }

  /** The kind that all of the clients are; {@code null} if they are none of these or differ. */
  ReadOnlyObjectProperty<DeviceProfile> deviceProperty() {
    return device.getReadOnlyProperty();
  }

  void follow(List<Client> clients) {
    ids = clients.stream().map(Client::id).toList();
    device.set(
        profiles.stream()
            .filter(profile -> !clients.isEmpty() && clients.stream().allMatch(profile::fits))
            .findFirst()
            .orElse(null));
  }

  /** Makes the selected clients such devices. */
  void choose(DeviceProfile profile) {
    if (profile.equals(device.get()) || ids.isEmpty()) {
      return;
    }
    List<String> chosen = ids;
    String whose = chosen.size() == 1 ? chosen.get(0) : chosen.size() + " clients";
    session.apply(
        new Edit(
            "Make %s “%s”".formatted(whose, profile.name()),
            project -> {
              List<Client> all = new ArrayList<>(project.scenario().clients());
              all.replaceAll(
                  client -> chosen.contains(client.id()) ? profile.appliedTo(client) : client);
              return project.withScenario(project.scenario().withClients(all));
            }));
  }
}
