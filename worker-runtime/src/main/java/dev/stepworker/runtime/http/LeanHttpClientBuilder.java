package dev.stepworker.runtime.http;

import io.netty.channel.EventLoopGroup;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.utils.AttributeMap;

/** Makes {@link LeanHttpClient}s for the SDK, which closes them with its own clients. Immutable. */
public final class LeanHttpClientBuilder
    implements SdkAsyncHttpClient.Builder<LeanHttpClientBuilder> {
  private final HttpSettings settings;
  private final EventLoopGroup loops;

  /**
   * Makes clients with these settings, whatever a service's defaults are.
   *
   * @param loops run the connections; they stay open when a client closes
   */
  public LeanHttpClientBuilder(HttpSettings settings, EventLoopGroup loops) {
    this.settings = settings;
    this.loops = loops;
  }

  @Override
  public SdkAsyncHttpClient buildWithDefaults(AttributeMap serviceDefaults) {
    return new LeanHttpClient(settings, loops);
  }
}
