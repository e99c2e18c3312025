package dev.stepworker.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What a build gets that imports the bom. */
class BomTest {
  private static final Path ROOT = Path.of("..");
  private static final String MANAGED = "/project/dependencyManagement/dependencies/dependency/";

  private final XPath path = XPathFactory.newInstance().newXPath();

  @Test
  void managesEveryModuleThatIsPublished() throws Exception {
    List<String> published = texts("pom.xml", "/project/modules/module").stream()
        .filter(module -> !module.equals("bom"))
        .filter(this::isPublished)
        .toList();

    assertThat(texts("bom/pom.xml", MANAGED + "artifactId"))
        .containsExactlyInAnyOrderElementsOf(published);
  }

  @Test
  void managesNothingElse() throws Exception {
    assertThat(texts("bom/pom.xml", MANAGED + "groupId")).containsOnly("dev.stepworker");
    assertThat(texts("bom/pom.xml", "/project/parent"))
        .as("a parent, whose versions of libraries would come along")
        .isEmpty();
  }

  @Test
  void leadsToNoTestLibrary() throws Exception {
    for (String module : texts("bom/pom.xml", MANAGED + "artifactId")) {
      assertThat(texts(
              module + "/pom.xml",
              "/project/dependencies/dependency[not(scope='test' or scope='provided')]/groupId"))
          .as("what %s brings along", module)
          .doesNotContain("org.junit.jupiter", "org.junit.platform", "org.assertj", "org.mockito");
    }
  }

  @Test
  void isOfTheSameVersion() throws Exception {
    assertThat(texts("bom/pom.xml", "/project/version"))
        .isEqualTo(texts("pom.xml", "/project/version"));
    assertThat(texts("bom/pom.xml", MANAGED + "version")).containsOnly("${project.version}");
  }

  @Test
  void isBuiltByTheSamePlugins() throws Exception {
    String plugins = "/project/build/pluginManagement/plugins/plugin/";
    List<String> names = texts("bom/pom.xml", plugins + "artifactId");
    List<String> versions = texts("bom/pom.xml", plugins + "version");

    assertThat(names).hasSize(4).hasSameSizeAs(versions);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).replaceAll("maven-(.*)-plugin", "$1");
      assertThat(texts("pom.xml", "/project/properties/version.plugin." + name))
          .as(name)
          .containsExactly(versions.get(i));
    }
  }

  private boolean isPublished(String module) {
    try {
      return !texts(module + "/pom.xml", "/project/properties/maven.deploy.skip")
          .contains("true");
    } catch (Exception e) {
      throw new IllegalStateException("The pom of " + module + " cannot be read", e);
    }
  }

  private List<String> texts(String pom, String expression) throws Exception {
    Document document = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(ROOT.resolve(pom).toFile());
    NodeList nodes = (NodeList) path.evaluate(expression, document, XPathConstants.NODESET);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent().strip())
        .toList();
  }
}
