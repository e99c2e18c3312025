package dev.stepworker.runtime.payload;

import dev.stepworker.api.spi.PayloadCodec;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Decodes inputs with the worker's codec, and does not parse twice if it can help it. Thread-safe.
 */
public final class InputDecoder {
  private final PayloadCodec codec;

  public InputDecoder(PayloadCodec codec) {
    this.codec = codec;
  }

  /** Decodes one input; throws what the codec throws. */
  public @Nullable Object decode(Payload payload, Type type) {
    if (payload instanceof Payload.Text text) {
      return codec.decode(text.json(), type);
    }
    Payload.Tree tree = (Payload.Tree) payload;
    return codec instanceof JacksonCodec jackson
        ? jackson.decode(tree.value(), type)
        : codec.decode(tree.value().toString(), type);
  }
}
