package dev.stepworker.local.forward;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The SDK's client of a service, as it is found on the class path.
 *
 * @param prefix what the SDK's class names begin with, such as {@code DynamoDb}
 * @param type such as {@code DynamoDbClient}
 */
record ClientType(String prefix, Class<?> type) {
  private static final String SERVICES = "software/amazon/awssdk/services/";

  /**
   * Finds the client by the package of its service.
   *
   * @throws ForwardingException if it is not on the class path
   */
  static ClientType of(String sdkPackage) throws ForwardingException {
    ClassLoader loader = SdkPojo.class.getClassLoader();
    String folder = SERVICES + sdkPackage + "/";
    URL url = loader.getResource(folder);
    try {
      String prefix = url == null ? "" : prefix(url, folder).orElse("");
      String name = (folder + prefix + "Client").replace('/', '.');
      return new ClientType(prefix, Class.forName(name, true, loader));
    } catch (IOException | ClassNotFoundException e) {
      throw new ForwardingException(
          "No client of the AWS SDK for " + sdkPackage + " is on the class path; add"
              + " software.amazon.awssdk:" + sdkPackage + ", or register a function",
          e);
    }
  }

  private static Optional<String> prefix(URL url, String folder) throws IOException {
    URLConnection connection = url.openConnection();
    if (!(connection instanceof JarURLConnection archive)) {
      return Optional.empty();
    }
    connection.setUseCaches(false);
    Pattern builder = Pattern.compile(
        Pattern.quote(folder) + "(?!Default)([A-Za-z0-9]+)BaseClientBuilder\\.class");
    try (JarFile jar = archive.getJarFile()) {
      return jar.stream()
          .map(ZipEntry::getName)
          .flatMap(name -> builder.matcher(name).results())
          .map((MatchResult found) -> found.group(1))
          .findFirst();
    }
  }
}
