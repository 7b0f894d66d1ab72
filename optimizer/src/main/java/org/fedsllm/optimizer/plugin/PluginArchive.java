package org.fedsllm.optimizer.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * All bytes of a plug-in, by entry: a jar, or a zip with the plug-in's jar and the jars it needs.
 *
 * <p>Read into memory as a whole, so that no file stays open (a plug-in can be replaced while the
 * workbench runs, on Windows too) and none is unpacked. Where two jars have the same entry, the
 * plug-in's own counts.
 *
 * @param manifest main attributes of the plug-in's own jar
 * @param entries bytes by entry name
 */
record PluginArchive(Attributes manifest, Map<String, byte[]> entries) {

  static PluginArchive read(Path file) throws RefusedException {
    try {
      Map<String, byte[]> outer = ZipBytes.unpack(Files.readAllBytes(file));
      boolean zip = file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
      return zip ? ofZip(outer) : ofJar(outer);
    } catch (IOException e) {
      throw new RefusedException(
          Refusal.UNREADABLE,
          "It cannot be read: %s Copy or build it again.".formatted(ZipBytes.sentence(e)),
          e);
    }
  }

  private static PluginArchive ofJar(Map<String, byte[]> entries)
      throws IOException, RefusedException {
    Attributes manifest = manifestOf(entries);
    if (!PluginDescriptor.isIn(manifest)) {
      throw notAPlugin("Its manifest has no " + PluginDescriptor.ID_ATTRIBUTE + ".");
    }
    return new PluginArchive(manifest, entries);
  }

  private static PluginArchive ofZip(Map<String, byte[]> outer)
      throws IOException, RefusedException {
    List<Map<String, byte[]>> libraries = new ArrayList<>();
    PluginArchive own = null;
    for (Map.Entry<String, byte[]> entry : outer.entrySet()) {
      if (!entry.getKey().endsWith(".jar")) {
        continue;
      }
      Map<String, byte[]> jar = ZipBytes.unpack(entry.getValue());
      if (!PluginDescriptor.isIn(manifestOf(jar))) {
        libraries.add(jar);
      } else if (own == null) {
        own = ofJar(jar);
      } else {
        throw notAPlugin("It holds two plug-ins. Put each into a zip of its own.");
      }
    }
    if (own == null) {
      throw notAPlugin("No jar in it has a manifest with " + PluginDescriptor.ID_ATTRIBUTE + ".");
    }
    Map<String, byte[]> all = new HashMap<>(own.entries());
    libraries.forEach(library -> library.forEach(all::putIfAbsent));
    return new PluginArchive(own.manifest(), all);
  }

  private static Attributes manifestOf(Map<String, byte[]> entries) throws IOException {
    byte[] bytes = entries.get(JarFile.MANIFEST_NAME);
    return bytes == null
        ? new Attributes()
        : new Manifest(new ByteArrayInputStream(bytes)).getMainAttributes();
  }

  private static RefusedException notAPlugin(String why) {
    return new RefusedException(
        Refusal.NOT_A_PLUGIN,
        "It is no plug-in. " + why + " See docs/PLUGINS.md for what a plug-in's manifest says.");
  }
}
