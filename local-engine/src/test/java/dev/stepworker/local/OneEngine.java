package dev.stepworker.local;

import dev.stepworker.local.endpoint.Sdk;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;

/** An engine and a client of it, which end with their test. */
public record OneEngine(LocalStepFunctions local, SfnAsyncClient client)
    implements AfterEachCallback {
  /** An engine as it comes. */
  public OneEngine() {
    this(LocalStepFunctions.start());
  }

  /** The engine given. */
  public OneEngine(LocalStepFunctions local) {
    this(local, Sdk.stepFunctions(local.endpoint()));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    client.close();
    local.close();
  }
}
