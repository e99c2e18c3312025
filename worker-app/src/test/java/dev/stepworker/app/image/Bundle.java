package dev.stepworker.app.image;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** An unpacked image with the restrictions that the chart sets, ready for runc. */
public record Bundle(Path folder) {
  /** What Jib builds. */
  public static final Path IMAGE = Path.of("target/jib-image.tar").toAbsolutePath();

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> CAPABILITY_SETS =
      List.of("bounding", "effective", "inheritable", "permitted", "ambient");

  /** Skips the test where the image is not built. */
  public static void assumeBuilt() {
    assumeTrue(Files.exists(IMAGE), IMAGE + " is not built; run Maven with -Pimage-test");
  }

  /** Unpacks the image of a tar file that Jib wrote. */
  public static Bundle unpack(Path tar, Path work) throws IOException, InterruptedException {
    String image = work.resolve("oci") + ":worker";
    Tools.run(
        "skopeo", "--insecure-policy", "copy", "--quiet", "oci-archive:" + tar, "oci:" + image);
    Path bundle = work.resolve("bundle");
    Tools.run("umoci", "unpack", "--image", image, bundle.toString());
    return new Bundle(bundle);
  }

  /** The process as the image describes it. */
  JsonNode process() throws IOException {
    return config().path("process");
  }

  /**
   * Restricts the container as the chart does, adds to its environment, and shares the network of
   * this machine with it.
   *
   * @param handlers folder that is mounted as {@code /app/handlers}
   */
  public void configure(Map<String, String> environment, Path handlers) throws IOException {
    ObjectNode config = config();
    ObjectNode process = (ObjectNode) config.path("process");
    process.put("terminal", false).put("noNewPrivileges", true);
    CAPABILITY_SETS.forEach(process.putObject("capabilities")::putArray);
    ArrayNode variables = (ArrayNode) process.path("env");
    environment.forEach((name, value) -> variables.add(name + "=" + value));
    ((ObjectNode) config.path("root")).put("readonly", true);
    ArrayNode mounts = (ArrayNode) config.path("mounts");
    mount(mounts, "tmpfs", "tmpfs", "/tmp")
        .add("mode=1777")
        .add("size=64m")
        .add("nosuid")
        .add("nodev");
    mount(mounts, handlers.toString(), "bind", "/app/handlers").add("bind").add("ro");
    shareNetwork((ArrayNode) config.at("/linux/namespaces"));
    JSON.writeValue(folder.resolve("config.json").toFile(), config);
  }

  private ObjectNode config() throws IOException {
    return (ObjectNode) JSON.readTree(folder.resolve("config.json").toFile());
  }

  private static ArrayNode mount(ArrayNode mounts, String source, String type, String target) {
    return mounts
        .addObject()
        .put("source", source)
        .put("type", type)
        .put("destination", target)
        .putArray("options");
  }

  private static void shareNetwork(ArrayNode namespaces) {
    for (Iterator<JsonNode> all = namespaces.elements(); all.hasNext(); ) {
      if (all.next().path("type").asText().equals("network")) {
        all.remove();
      }
    }
  }
}
