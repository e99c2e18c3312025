package dev.stepworker.runtime.payload;

import dev.stepworker.api.spi.PayloadCodec;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Decodes inputs with the worker's codec, always from text: a value reads the same whether its
 * input had to be taken apart or not. Thread-safe.
 */
public final class InputDecoder {
  private final PayloadCodec codec;
  private final @Nullable StoredPayloads stored;

  /**
   * Decodes inputs.
   *
   * @param stored knows what references stand for; null if inputs hold none
   */
  public InputDecoder(PayloadCodec codec, @Nullable StoredPayloads stored) {
    this.codec = codec;
    this.stored = stored;
  }

  /**
   * Decodes one input; throws what the codec throws.
   *
   * @param onFetched run for each part that came from the store
   * @throws PayloadStoreException if a stored part of the input cannot be fetched
   */
  public @Nullable Object decode(Payload input, Type type, Runnable onFetched) {
    Payload payload = stored == null ? input : stored.resolve(input, onFetched);
    return codec.decode(payload.json(), type);
  }
}
