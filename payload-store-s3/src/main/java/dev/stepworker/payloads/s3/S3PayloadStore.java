package dev.stepworker.payloads.s3;

import dev.stepworker.api.spi.PayloadStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Keeps payloads as objects of one bucket, under a prefix. A reference names bucket, key, size and
 * SHA-256 of a payload. It comes back from an execution's data and is not trusted: read is only
 * from buckets that are allowed, below the prefix, up to the size that is allowed, and what was
 * read must be what was kept.
 *
 * <p>Needs {@code s3:PutObject} and {@code s3:GetObject} below the prefix. Objects stay until a
 * lifecycle rule of the bucket removes them; let them outlive the longest execution. Thread-safe;
 * blocks.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/sfn-best-practices.html#avoid-exec-failures">
 *     Using Amazon S3 ARNs instead of passing large payloads</a>
 */
public final class S3PayloadStore implements PayloadStore {
  private final S3Client client;
  private final S3PayloadSettings settings;

  /**
   * Keeps payloads in a bucket.
   *
   * @param client for the region of the bucket; stays open
   */
  public S3PayloadStore(S3Client client, S3PayloadSettings settings) {
    this.client = client;
    this.settings = settings;
  }

  /**
   * Keeps a payload.
   *
   * @throws IllegalArgumentException if it is longer than the settings allow
   */
  @Override
  public String put(String taskId, byte[] json) {
    if (json.length > settings.maxBytes()) {
      throw new IllegalArgumentException("Payload has " + json.length + " bytes; the store takes at"
          + " most " + settings.maxBytes());
    }
    S3Reference reference = S3Reference.to(settings.bucket(), settings.prefix() + taskId, json);
    PutObjectRequest.Builder request = PutObjectRequest.builder();
    settings.customization().accept(request);
    client.putObject(
        request
            .bucket(reference.bucket())
            .key(reference.key())
            .contentType("application/json")
            .checksumSHA256(reference.base64Sha256())
            .build(),
        RequestBody.fromBytes(json));
    return reference.toString();
  }

  @Override
  public byte[] get(String reference) {
    S3Reference wanted = S3Reference.parse(reference);
    settings.check(wanted);
    try (ResponseInputStream<GetObjectResponse> object =
        client.getObject(call -> call.bucket(wanted.bucket()).key(wanted.key()))) {
      byte[] json = object.readNBytes(wanted.bytes());
      if (object.read() >= 0) {
        object.abort();
        throw new IllegalArgumentException("Payload is longer than its reference says");
      }
      wanted.check(json);
      return json;
    } catch (NoSuchKeyException e) {
      throw new IllegalArgumentException("Payload is not in the bucket any more", e);
    } catch (IOException e) {
      throw new UncheckedIOException("Payload could not be read to its end", e);
    }
  }
}
