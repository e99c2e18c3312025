package dev.stepworker.model;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class MembersTest {

  @Test
  void renderLiterals() {
    ServiceTask task = parcel(p -> {
      p.name.set("books");
      p.weight.set(3);
      p.value.set(9.5);
      p.deadline.set(Duration.ofHours(2));
      p.label.set(DataSize.ofGibibytes(1));
      p.box.set(DataSize.ofMebibytes(2));
      p.carrier.set(ParcelRequest.Carrier.RAIL);
      p.stops.set("Bonn", "Jena");
      p.tags.put("team", "post");
      p.notes.put("door", "left");
      p.content.object(c -> c.set("title", "Emil").list("parts", l -> l.add(1).add(true)));
      p.from.set(a -> a.city.set("Kiel"));
      p.via.add(a -> a.city.set("Ulm"));
      p.to.put("home", a -> a.city.set("Linz"));
      p.depot.set("D1");
    });

    assertThat(parameters(task)).isEqualTo(tree("""
        {
          "Name": "books",
          "WeightKg": 3,
          "Value": 9.5,
          "Fragile": false,
          "DeadlineMinutes": 120,
          "LabelMiB": 1024,
          "BoxMiB": "2",
          "Carrier": "RAIL",
          "Stops": ["Bonn", "Jena"],
          "Tags": [{"Key": "team", "Value": "post"}],
          "Notes": {"door": "left"},
          "Content": {"title": "Emil", "parts": [1, true]},
          "From": {"City": "Kiel"},
          "Via": [{"City": "Ulm"}],
          "To": {"home": {"City": "Linz"}},
          "Region": "eu-central-1"
        }
        """));
  }

  @Test
  void renderPaths() {
    ServiceTask task = parcel(p -> {
      p.name.path("$.name");
      p.weight.variable("weight");
      p.fragile.set(Value.path("$.fragile"));
      p.stops.path("$.stops");
      p.tags.put("team", Value.path("$.team"));
      p.notes.put("door", Value.path("$.door"));
      p.content.set(Value.stateInput());
      p.from.path("$.from");
      p.via.set(Intrinsics.array(Value.path("$.via")));
      p.to.put("home", a -> a.city.path("$.city"));
    });

    assertThat(parameters(task)).isEqualTo(tree("""
        {
          "Name.$": "$.name",
          "WeightKg.$": "$weight",
          "Fragile.$": "$.fragile",
          "Stops.$": "$.stops",
          "Tags": [{"Key": "team", "Value.$": "$.team"}],
          "Notes": {"door.$": "$.door"},
          "Content.$": "$",
          "From.$": "$.from",
          "Via.$": "States.Array($.via)",
          "To": {"home": {"City.$": "$.city"}},
          "Region": "eu-central-1"
        }
        """));
  }

  @Test
  void renderJsonata() {
    ServiceTask task = parcel(p -> {
          p.name.jsonata("$states.input.name");
          p.stops.add(Value.jsonata("$states.input.stop"));
          p.content.set(ContextObject.executionId());
          p.from.set(a -> a.city.jsonata("{%$city%}"));
        })
        .jsonata();

    assertThat(tree(task.toJson(HERE)).path("Arguments")).isEqualTo(tree("""
        {
          "Name": "{% $states.input.name %}",
          "Fragile": false,
          "Stops": ["{% $states.input.stop %}"],
          "Content": "{% $states.context.Execution.Id %}",
          "From": {"City": "{%$city%}"},
          "Region": "eu-central-1"
        }
        """));
  }

  @Test
  void reportEveryProblemByItsPath() {
    Consumer<ParcelRequest> spec = p -> {
      p.weight.set(31);
      p.deadline.set(Duration.ofSeconds(90));
      p.label.set(new DataSize(5));
      p.box.set(new DataSize(7));
      p.stops.set("a", "b", "c", "d");
      p.stops.add(Value.path("$.stop"));
      p.notes.put("door", Value.path("door"));
      p.content.object(c -> c.list("list", l -> l.add(Value.path("$.x"))).set("y.$", 1));
      p.from.set(a -> {});
      p.via.add(a -> a.city.set("Ulm"));
      p.via.add(a -> a.city.path("city"));
    };

    assertThat(problemsOf(spec))
        .containsExactly(
            "Name is missing; set it",
            "WeightKg is 31; must be 1 to 30",
            "DeadlineMinutes is PT1M30S; must be whole minutes",
            "LabelMiB is 5 bytes; must be whole MiB",
            "BoxMiB is 7 bytes; must be whole MiB",
            "Stops is a list of 5; must be 1 to 3 elements",
            "Stops[4] is a JSONPath expression in a list, where the language has none; "
                + "use Intrinsics.array(...) for the whole list",
            "Notes.door is 'door', which is not a path: it does not start with '$'",
            "Content.list[0] is a JSONPath expression in a list, where the language has none; "
                + "use Intrinsics.array(...) for the whole list",
            "Content.y.$ ends in '.$' and holds no path; give it a path or another name",
            "From.City is missing; set it",
            "Via[1].City is 'city', which is not a path: it does not start with '$'");
  }

  @Test
  void reportWhatOnlySeveralMembersShow() {
    assertThat(problemsOf(p -> {
          p.name.set("vase");
          p.fragile.set(true);
          p.weight.set(25);
        }))
        .containsExactly("WeightKg is too much for a fragile parcel; send 20 or less");
  }

  @Test
  void refuseTheOtherQueryLanguage() {
    ServiceTask jsonata = parcel(p -> p.name.jsonata("$name"));
    ServiceTask path = parcel(p -> p.name.path("$.name")).jsonata();
    ServiceTask evaluated = parcel(p -> {
          p.name.set("books");
          p.content.set("{% $now() %}");
        })
        .jsonata();

    assertThatThrownBy(() -> jsonata.toJson(HERE))
        .hasMessage("Send.Parameters.Name is a JSONata expression in a JSONPath state; "
            + "use path(...), or make the state JSONata");
    assertThatThrownBy(() -> path.toJson(HERE))
        .hasMessage(
            "Send.Arguments.Name is a JSONPath expression in a JSONata state; use jsonata(...)");
    assertThatThrownBy(() -> evaluated.toJson(HERE))
        .hasMessage("Send.Arguments.Content is a literal that JSONata would evaluate; "
            + "use jsonata(...)");
  }

  @Test
  void replaceWhatWasSetBefore() {
    ServiceTask task = parcel(p -> {
      p.name.path("$.name");
      p.name.set("books");
      p.stops.set("Bonn");
      p.stops.path("$.stops");
    });

    assertThat(parameters(task).path("Name").asText()).isEqualTo("books");
    assertThat(parameters(task).path("Stops.$").asText()).isEqualTo("$.stops");
    assertThat(parameters(task).has("Stops")).isFalse();
  }

  @Test
  void renderWhatIsSetToNothing() {
    ServiceTask task = parcel(p -> {
      p.name.set("books");
      p.stops.path("$.stops");
      p.tags.set(Map.of());
      p.via.setEmpty();
      p.to.setEmpty();
    });

    assertThat(parameters(task)).isEqualTo(tree("""
        {
          "Name": "books",
          "Fragile": false,
          "Stops.$": "$.stops",
          "Tags": [],
          "From": {},
          "Via": [],
          "To": {},
          "Region": "eu-central-1"
        }
        """));
  }

  @Test
  void takeKeysFromExpressionsWhereTheMapIsAList() {
    ServiceTask task = parcel(p -> {
      p.name.set("books");
      p.tags.put(Value.path("$.key"), Value.of("post"));
    });

    assertThat(parameters(task).path("Tags"))
        .isEqualTo(tree("[{\"Key.$\": \"$.key\", \"Value\": \"post\"}]"));
    assertThat(problemsOf(p -> {
          p.name.set("books");
          p.tags.put(Value.path("key"), Value.of("post"));
          p.notes.put(Value.path("$.key"), Value.of("left"));
        }))
        .containsExactly(
            "Tags.Key is 'key', which is not a path: it does not start with '$'",
            "Notes has an expression for a name, which the language cannot say; name it");
  }

  @Test
  void takeMembersOfADocumentOneByOne() {
    ServiceTask begun = parcel(p -> {
      p.name.set("books");
      p.content.put("title", Value.path("$.title"));
    });
    ServiceTask extended = parcel(p -> {
      p.name.set("books");
      p.content.object(c -> c.set("pages", 90));
      p.content.put("title", Value.of("Emil"));
    });

    assertThat(parameters(begun).path("Content")).isEqualTo(tree("{\"title.$\": \"$.title\"}"));
    assertThat(parameters(extended).path("Content"))
        .isEqualTo(tree("{\"pages\": 90, \"title\": \"Emil\"}"));
    assertThatThrownBy(() -> parcel(p -> {
          p.content.path("$.content");
          p.content.put("title", Value.of("Emil"));
        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Content is no object, so 'title' cannot be put into it; set an object first");
  }

  @Test
  void areClosedWhenTheLambdaEnds() {
    List<ParcelRequest> kept = new ArrayList<>();
    parcel(p -> {
      p.name.set("books");
      kept.add(p);
    });

    assertThatThrownBy(() -> kept.get(0).name.set("pens"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Name cannot be set any more: the lambda that fills the request in has ended");
  }

  @Test
  void giveTheirLiteralsToThePolicy() {
    IamPolicy literal = parcel(p -> p.name.set("books")).rolePolicy(HERE);
    IamPolicy path = parcel(p -> p.name.path("$.name")).rolePolicy(HERE);

    assertThat(literal.statements())
        .containsExactly(IamStatement.allow("parcel:Send").on("parcel/books"));
    assertThat(path.statements())
        .containsExactly(IamStatement.allow("parcel:Send").on("*"));
  }

  private static ServiceTask parcel(Consumer<ParcelRequest> spec) {
    return ServiceTask.requestResponse("parcel:send", ParcelRequest::new, spec).named("Send");
  }

  private static JsonNode parameters(ServiceTask task) {
    return tree(task.toJson(HERE)).path("Parameters");
  }

  private static List<String> problemsOf(Consumer<ParcelRequest> spec) {
    try {
      parcel(spec);
      return List.of();
    } catch (InvalidDefinitionException e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }
}
