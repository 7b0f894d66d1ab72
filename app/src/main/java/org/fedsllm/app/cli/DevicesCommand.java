package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fedsllm.app.device.DeviceProfile;
import org.fedsllm.app.device.DeviceProfiles;
import org.fedsllm.model.unit.Decibel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the device profiles that a client can be given. */
@Command(
    name = "devices",
    description = {
      "List the device profiles: transmit power, processor, work in a cycle, and their source.",
      "A client is given their numbers by 'fedsllm edit'."
    },
    footer = {"", "Examples:", "  fedsllm devices", "  fedsllm devices --json"},
    mixinStandardHelpOptions = true)
final class DevicesCommand implements Callable<Integer> {
  private static final double GHZ = 1e9;

  @Option(names = "--json", description = "Print JSON, in the units of a project file.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<DeviceProfile> profiles = DeviceProfiles.read();
    spec.commandLine().getOut().println(json ? Json.text(json(profiles)) : text(profiles));
    return Faults.OK;
  }

  private static String text(List<DeviceProfile> profiles) {
    StringBuilder text = new StringBuilder();
    text.append("%-32s %8s %8s %11s".formatted("device", "p [dBm]", "f [GHz]", "FLOP/cycle"));
    for (DeviceProfile profile : profiles) {
      text.append(
          String.format(
              Locale.ROOT,
              "%n%-32s %8.1f %8.3f %11.1f",
              profile.name(),
              profile.transmitPowerDbm(),
              profile.processorHz() / GHZ,
              profile.flopsPerCycle()));
    }
    return text.toString();
  }

  private static ObjectNode json(List<DeviceProfile> profiles) {
    ObjectNode node = Json.object();
    ArrayNode devices = node.putArray("devices");
    for (DeviceProfile profile : profiles) {
      ObjectNode one = devices.addObject().put("name", profile.name());
      Json.put(one, "transmitPowerW", Decibel.dbmToWatt(profile.transmitPowerDbm()));
      Json.put(one, "processorHz", profile.processorHz());
      Json.put(one, "flopsPerCycle", profile.flopsPerCycle());
      one.put("source", profile.source());
    }
    return node;
  }
}
