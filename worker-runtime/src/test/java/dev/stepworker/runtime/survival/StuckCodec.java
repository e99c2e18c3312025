package dev.stepworker.runtime.survival;

import dev.stepworker.api.spi.PayloadCodec;
import java.lang.reflect.Type;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Decodes nothing before it may. */
record StuckCodec(PayloadCodec codec, CompletableFuture<?> go) implements PayloadCodec {
  @Override
  public @Nullable Object decode(String json, Type type) {
    go.join();
    return codec.decode(json, type);
  }

  @Override
  public String encode(@Nullable Object value, Type type) {
    return codec.encode(value, type);
  }
}
