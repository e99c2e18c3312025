package dev.stepworker.local.forward;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;

/** Says where the clients that tasks are forwarded by send their calls, and as whom. */
@FunctionalInterface
public interface ClientSettings {
  /** Leaves the clients to the standard environment: variables, system properties, profiles. */
  ClientSettings ENVIRONMENT = (service, client) -> {};

  /**
   * Configures a client before it is built; called once for each service, from a thread of the
   * engine.
   *
   * @param service the SDK's package of that service, such as {@code dynamodb} or {@code sfn}
   * @param client where endpoint, region and credentials go that are not those of the environment
   */
  void configure(String service, AwsClientBuilder<?, ?> client);
}
