package dev.stepworker.local.forward;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * One client of the SDK, whose actions are called by name.
 *
 * <p>Thread-safe, as the client is.
 */
final class ServiceClient implements AutoCloseable {
  private final ClientType type;
  private final SdkAutoCloseable client;

  private ServiceClient(ClientType type, SdkAutoCloseable client) {
    this.type = type;
    this.client = client;
  }

  static ServiceClient create(String sdkPackage, ClientSettings settings)
      throws ForwardingException, ReflectiveOperationException {
    ClientType type = ClientType.of(sdkPackage);
    AwsClientBuilder<?, ?> builder =
        (AwsClientBuilder<?, ?>) type.type().getMethod("builder").invoke(null);
    settings.configure(sdkPackage, builder);
    return new ServiceClient(type, (SdkAutoCloseable) builder.build());
  }

  /** What the SDK's names of this service begin with, such as {@code DynamoDb}. */
  String prefix() {
    return type.prefix();
  }

  /** An empty request of an action, to be filled and given to {@link #call}. */
  SdkPojo newRequest(String action) throws ForwardingException, ReflectiveOperationException {
    Class<?> request = method(action).getParameterTypes()[0];
    return (SdkPojo) request.getMethod("builder").invoke(null);
  }

  /**
   * Calls the action; blocks until the service has answered.
   *
   * @throws software.amazon.awssdk.core.exception.SdkException if the call fails
   */
  SdkPojo call(String action, Object request)
      throws ForwardingException, ReflectiveOperationException {
    try {
      return (SdkPojo) method(action).invoke(client, request);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SdkException failure) {
        throw failure;
      }
      throw e;
    }
  }

  private Method method(String action) throws ForwardingException {
    return Arrays.stream(type.type().getMethods())
        .filter(method -> method.getName().equals(action))
        .filter(method -> AwsResponse.class.isAssignableFrom(method.getReturnType()))
        .filter(ServiceClient::takesOnlyARequest)
        .findFirst()
        .orElseThrow(() -> new ForwardingException(type.type().getSimpleName() + " has no action "
            + action + " whose request and response are plain values; register a function for it"));
  }

  private static boolean takesOnlyARequest(Method method) {
    Class<?>[] parameters = method.getParameterTypes();
    return parameters.length == 1 && AwsRequest.class.isAssignableFrom(parameters[0]);
  }

  @Override
  public void close() {
    client.close();
  }
}
