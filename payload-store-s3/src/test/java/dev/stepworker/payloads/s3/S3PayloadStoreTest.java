package dev.stepworker.payloads.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

class S3PayloadStoreTest {
  private static final byte[] JSON = "{\"n\":1}".getBytes(StandardCharsets.UTF_8);
  private static final S3PayloadSettings SETTINGS = S3PayloadSettings.bucket("outputs");

  private final FakeS3 s3;
  private final S3PayloadStore store;

  S3PayloadStoreTest() throws IOException {
    s3 = new FakeS3();
    store = new S3PayloadStore(s3.client(), SETTINGS);
  }

  @AfterEach
  void close() {
    s3.close();
  }

  @Test
  void findsWhatItKept() {
    byte[] large = new byte[300_000];
    large[299_999] = 7;

    assertThat(store.get(store.put("task1", JSON))).isEqualTo(JSON);
    assertThat(store.get(store.put("task1", large))).isEqualTo(large);
  }

  @Test
  void namesObjectsByTaskAndContent() {
    String reference = store.put("task1", JSON);

    assertThat(reference)
        .matches("s3://outputs/stepworker/task1/[0-9a-f]{64}\\.json#bytes=7&sha256=[0-9a-f]{64}");
    assertThat(s3.objects()).hasSize(1);
  }

  @Test
  void addsWhatTheUserWants() {
    new S3PayloadStore(
            s3.client(),
            SETTINGS.customize(object -> object.serverSideEncryption(ServerSideEncryption.AWS_KMS)))
        .put("task1", JSON);

    assertThat(s3.encryption()).containsValue("aws:kms");
  }

  @Test
  void refusesAPayloadThatWasChanged() {
    String reference = store.put("task1", JSON);
    s3.objects().replaceAll((path, body) -> "{\"n\":2}".getBytes(StandardCharsets.UTF_8));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.get(reference))
        .withMessage("Payload is not the one that was stored; its size or checksum differs");
  }

  @Test
  void readsNoMoreThanItsReferenceSays() {
    String reference = store.put("task1", JSON);
    s3.objects().replaceAll((path, body) -> new byte[1_000_000]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.get(reference))
        .withMessage("Payload is longer than its reference says");
  }

  @Test
  void refusesABucketThatIsNotAllowed() {
    S3PayloadStore other = new S3PayloadStore(s3.client(), S3PayloadSettings.bucket("elsewhere"));
    String reference = other.put("task1", JSON);

    assertThatIllegalArgumentException().isThrownBy(() -> store.get(reference));
    assertThat(new S3PayloadStore(s3.client(), SETTINGS.alsoReadFrom("elsewhere")).get(reference))
        .isEqualTo(JSON);
  }

  @Test
  void refusesAKeyOutsideItsPrefix() {
    String reference = new S3PayloadStore(s3.client(), SETTINGS.prefix("secrets/")).put("t", JSON);

    assertThatIllegalArgumentException().isThrownBy(() -> store.get(reference));
  }

  @Test
  void refusesWhatIsTooLong() {
    S3PayloadStore small = new S3PayloadStore(s3.client(), SETTINGS.maxBytes(6));
    String reference = store.put("task1", JSON);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> small.get(reference))
        .withMessage("Payload has 7 bytes; the store reads at most 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> small.put("task1", JSON))
        .withMessage("Payload has 7 bytes; the store takes at most 6");
  }

  @Test
  void refusesWhatIsNoReference() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.get("http://169.254.169.254/latest"))
        .withMessage("Reference was not made by an S3 payload store");
  }

  @Test
  void refusesAnObjectThatIsGone() {
    String reference = store.put("task1", JSON);
    s3.objects().clear();

    assertThatIllegalArgumentException().isThrownBy(() -> store.get(reference));
  }

  @Test
  void keepsToAllItsSettings() {
    String reference = documented(s3.client()).put("task1", JSON);

    assertThat(reference).startsWith("s3://outputs/payments/task1/");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> documented(s3.client()).put("task1", new byte[16 * 1024 * 1024 + 1]));
  }

  private static S3PayloadStore documented(S3Client s3Client) {
    // tag::store[]
    return new S3PayloadStore(
        s3Client,
        S3PayloadSettings.bucket("outputs")
            .prefix("payments/")
            .maxBytes(16 * 1024 * 1024)
            .alsoReadFrom("outputs-of-others"));
    // end::store[]
  }

  @Test
  void tellsWhenTheServiceFails() {
    String reference = store.put("task1", JSON);
    s3.fail(403);

    assertThatThrownBy(() -> store.get(reference)).isInstanceOf(S3Exception.class);
    assertThatThrownBy(() -> store.put("task1", JSON)).isInstanceOf(S3Exception.class);
  }
}
