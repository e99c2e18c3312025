package dev.stepworker.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that {@code --version} prints: that of the jar, and of Java. */
final class ProductVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String product = Optional.ofNullable(
            ProductVersion.class.getPackage().getImplementationVersion())
        .orElse("(not packaged)");
    return new String[] {"Stepworker " + product, "Java " + Runtime.version()};
  }
}
