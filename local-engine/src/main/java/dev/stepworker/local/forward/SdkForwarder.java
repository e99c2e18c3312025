package dev.stepworker.local.forward;

import dev.stepworker.local.integration.IntegrationPattern;
import dev.stepworker.local.integration.TaskCall;
import dev.stepworker.local.integration.TaskIntegration;
import dev.stepworker.local.integration.TaskPool;
import dev.stepworker.local.integration.TaskReply;
import dev.stepworker.local.integration.TaskResource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Does tasks of services by calling them, through the client of the AWS SDK that the class path has
 * for the service.
 *
 * <p>Thread-safe.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html">
 *     Step Functions and the AWS SDK</a>
 */
public final class SdkForwarder implements TaskIntegration, AutoCloseable {
  private final ServiceClients clients;
  private final TaskPool pool;

  /** Forwards from the threads of a pool; a client is made with a service's first task. */
  public SdkForwarder(ClientSettings settings, TaskPool pool) {
    this.clients = new ServiceClients(settings);
    this.pool = pool;
  }

  @Override
  public void begin(TaskCall call, TaskReply reply) {
    pool.run(() -> forward(call, reply));
  }

  private void forward(TaskCall call, TaskReply reply) {
    try {
      requireNoJob(call.resource());
      ServiceName service = ServiceName.of(call.resource());
      ServiceClient client = clients.of(service.sdkPackage());
      answer(client, service.errorPrefix(client.prefix()), call, reply);
    } catch (ForwardingException | ReflectiveOperationException | RuntimeException e) {
      reply.failed(
          "States.Runtime",
          "The resource " + call.resource().arn() + " is not forwarded: " + e.getMessage());
    }
  }

  private static void requireNoJob(TaskResource resource) throws ForwardingException {
    if (resource.pattern() == IntegrationPattern.RUN_JOB) {
      throw new ForwardingException("The end of a job is not seen from here; register a function");
    }
  }

  private static void answer(
      ServiceClient client, String errorPrefix, TaskCall call, TaskReply reply)
      throws ForwardingException, ReflectiveOperationException {
    String action = call.resource().action();
    SdkPojo request = client.newRequest(action);
    Object built = RequestValues.build(request, call.arguments(), "Parameters");
    try {
      reply.succeeded(ResponseValues.of(client.call(action, built)));
    } catch (SdkException e) {
      reply.failed(errorPrefix + "." + e.getClass().getSimpleName(), e.getMessage());
    }
  }

  @Override
  public void close() {
    clients.close();
  }
}
