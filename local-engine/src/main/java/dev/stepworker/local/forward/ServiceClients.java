package dev.stepworker.local.forward;

import java.util.HashMap;
import java.util.Map;

/**
 * The clients that tasks have been forwarded by, each made when it is first needed.
 *
 * <p>Thread-safe: guarded by itself.
 */
final class ServiceClients implements AutoCloseable {
  private final ClientSettings settings;
  private final Map<String, ServiceClient> clients = new HashMap<>();

  ServiceClients(ClientSettings settings) {
    this.settings = settings;
  }

  synchronized ServiceClient of(String sdkPackage)
      throws ForwardingException, ReflectiveOperationException {
    ServiceClient client = clients.get(sdkPackage);
    if (client == null) {
      client = ServiceClient.create(sdkPackage, settings);
      clients.put(sdkPackage, client);
    }
    return client;
  }

  @Override
  public synchronized void close() {
    clients.values().forEach(ServiceClient::close);
    clients.clear();
  }
}
