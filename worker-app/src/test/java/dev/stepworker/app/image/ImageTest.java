package dev.stepworker.app.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.spi.WorkerHandlers;
import dev.stepworker.app.ActivityHandlers;
import dev.stepworker.app.LauncherProcess;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskEndpoint;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.faults.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The image, run by runc under the restrictions of the chart, through TLS, against an endpoint of
 * this JVM. Needs {@code -Pimage-test}.
 */
@Tag("image")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ImageTest {
  private static final Logger log = LoggerFactory.getLogger(ImageTest.class);
  private static final Path AGAIN = Path.of("target/jib-image-again.tar").toAbsolutePath();
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final String CONTAINER = "stepworker-image-test";

  private final TaskEndpoint endpoint =
      TaskEndpoint.builder().pollHold(Duration.ofSeconds(3)).start();

  @TempDir
  private Path work;

  @BeforeEach
  void assumeTools() {
    Tools.assumeInstalled();
    Bundle.assumeBuilt();
  }

  @AfterEach
  void closeEndpoint() {
    endpoint.close();
  }

  @Test
  void isTheSameWhenBuiltAgain() throws Exception {
    assertThat(sha256(AGAIN)).isEqualTo(sha256(Bundle.IMAGE));
  }

  private static String sha256(Path file) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
  }

  @Test
  void describesAProcessThatIsNotRootAndHasNoShellBeforeIt() throws Exception {
    Bundle bundle = Bundle.unpack(Bundle.IMAGE, work);

    assertThat(bundle.process().at("/user/uid").asInt()).isEqualTo(10001);
    assertThat(bundle.process().path("args")).hasToString("[\"java\",\"@/app/stepworker\"]");
    assertThat(bundle.folder().resolve("rootfs/bin/sh")).doesNotExist();
  }

  @Test
  void doesItsTasksUnderRestrictionsAndDrains() throws Exception {
    final String greet = endpoint.createActivity("greet");
    final String hang = endpoint.createActivity("hang");
    CompletableFuture<Long> firstPoll = new CompletableFuture<>();
    endpoint
        .faults()
        .inject(Fault.sideEffect("first poll", () -> firstPoll.complete(System.nanoTime()))
            .on("GetActivityTask")
            .next(1));
    try (TlsFront tls = TlsFront.start(endpoint.uri(), work)) {
      Bundle bundle = Bundle.unpack(Bundle.IMAGE, work);
      bundle.configure(environment(tls, greet, hang), handlers(tls));
      final long begun = System.nanoTime();
      try (Container running = Container.run(bundle, CONTAINER)) {
        final LauncherProcess container = running.process();
        final int port =
            Integer.parseInt(container.await("Management port opened address=.*:(\\d+)"));
        final long polled = firstPoll.get(60, TimeUnit.SECONDS);
        final Path process = running.kernelView();
        assertRestricted(process);
        List<EndpointTask> tasks = IntStream.range(0, 50)
            .mapToObj(i -> endpoint.schedule(greet, TaskSpec.ofInput("\"" + i + "\"")))
            .toList();
        for (EndpointTask task : tasks) {
          task.ended().get(60, TimeUnit.SECONDS);
        }
        assertThat(container.get(port, "/metrics").body()).contains("jvm_memory_used_bytes");
        report(begun, polled, process);

        running.terminate();

        assertThat(container.awaitExit()).as(container.log()).isIn(0, 143);
        assertThat(container.log()).contains("clean=true");
        assertThat(tasks)
            .allMatch(task -> task.status() == TaskStatus.SUCCEEDED && task.deliveries() == 1);
      }
    }
  }

  @Test
  void finishesTheTaskThatSigtermMeetsAndEndsWithinItsGrace() throws Exception {
    final String greet = endpoint.createActivity("greet");
    final String hang = endpoint.createActivity("hang");
    try (TlsFront tls = TlsFront.start(endpoint.uri(), work)) {
      Bundle bundle = Bundle.unpack(Bundle.IMAGE, work);
      bundle.configure(environment(tls, greet, hang), handlers(tls));
      try (Container running = Container.run(bundle, CONTAINER)) {
        running.process().await("(Worker started)");
        CompletableFuture<Long> told = new CompletableFuture<>();
        endpoint
            .faults()
            .inject(Fault.sideEffect("SIGTERM", () -> terminate(running, told))
                .on("SendTaskSuccess")
                .next(1));

        EndpointTask task = endpoint.schedule(greet, TaskSpec.ofInput("\"Ada\""));

        final long begun = told.get(60, TimeUnit.SECONDS);
        assertThat(running.process().awaitExit()).as(running.process().log()).isIn(0, 143);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(GRACE);
        assertThat(task.status()).isEqualTo(TaskStatus.SUCCEEDED);
        assertThat(task.deliveries()).isEqualTo(1);
      }
    }
  }

  private static void terminate(Container running, CompletableFuture<Long> told) {
    try {
      running.terminate();
      told.complete(System.nanoTime());
    } catch (IOException | InterruptedException e) {
      told.completeExceptionally(e);
    }
  }

  private static void assertRestricted(Path process) throws IOException {
    String status = Files.readString(process.resolve("status"));

    assertThat(status)
        .containsPattern("Uid:\\s+10001\\s+10001\\s+10001\\s+10001")
        .containsPattern("CapEff:\\s+0000000000000000")
        .containsPattern("NoNewPrivs:\\s+1");
    assertThat(Files.readString(process.resolve("mountinfo"))).containsPattern(" / / ro,| / ro,");
  }

  private static void report(long begun, long polled, Path process) throws IOException {
    String memory = Files.readAllLines(process.resolve("status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .findFirst()
        .orElse("");
    log.warn(
        "Image sizeMiB={} firstOpenPollMillis={} {}",
        Files.size(Bundle.IMAGE) >> 20,
        Duration.ofNanos(polled - begun).toMillis(),
        memory.replaceAll("\\s+", ""));
  }

  private static Map<String, String> environment(TlsFront tls, String greet, String hang) {
    return Map.of(
        "STEPWORKER_MANAGEMENT_PORT",
        "0",
        "STEPWORKER_DRAIN_TIMEOUT",
        GRACE.toSeconds() + "s",
        "STEPWORKER_HANDLERS_GREET_ACTIVITY_ARN",
        greet,
        "STEPWORKER_HANDLERS_HANG_ACTIVITY_ARN",
        hang,
        "JAVA_TOOL_OPTIONS",
        "-Djavax.net.ssl.trustStore=/app/handlers/" + tls.trust().getFileName()
            + " -Djavax.net.ssl.trustStorePassword=changeit",
        "AWS_ENDPOINT_URL_SFN",
        tls.uri().toString(),
        "AWS_REGION",
        "eu-west-1",
        "AWS_ACCESS_KEY_ID",
        "test",
        "AWS_SECRET_ACCESS_KEY",
        "test");
  }

  /** The folder that a user would copy into the image: a jar of handlers, and whom to trust. */
  private Path handlers(TlsFront tls) throws IOException {
    Path folder = Files.createDirectory(work.resolve("handlers"));
    Files.copy(tls.trust(), folder.resolve(tls.trust().getFileName()));
    String name = ActivityHandlers.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream jar =
            new JarOutputStream(Files.newOutputStream(folder.resolve("handlers.jar")));
        InputStream classFile = ActivityHandlers.class.getResourceAsStream("/" + name)) {
      jar.putNextEntry(new JarEntry("META-INF/services/" + WorkerHandlers.class.getName()));
      jar.write(ActivityHandlers.class.getName().getBytes(StandardCharsets.UTF_8));
      jar.putNextEntry(new JarEntry(name));
      classFile.transferTo(jar);
    }
    return folder;
  }
}
