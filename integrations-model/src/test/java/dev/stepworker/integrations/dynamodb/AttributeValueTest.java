package dev.stepworker.integrations.dynamodb;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.model.ServiceTask;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AttributeValueTest {

  @Test
  void hasEveryTypeOfDynamo() {
    assertThat(value(v -> v.s.set("Faro"))).isEqualTo(tree("{\"S\": \"Faro\"}"));
    assertThat(value(v -> v.b.set("AAEC"))).isEqualTo(tree("{\"B\": \"AAEC\"}"));
    assertThat(value(v -> v.ss.set("a", "b"))).isEqualTo(tree("{\"SS\": [\"a\", \"b\"]}"));
    assertThat(value(v -> v.ns.set(1, 2.5, -3L)))
        .isEqualTo(tree("{\"NS\": [\"1\", \"2.5\", \"-3\"]}"));
    assertThat(value(v -> v.bs.set("AQ=="))).isEqualTo(tree("{\"BS\": [\"AQ==\"]}"));
    assertThat(value(v -> v.nul.set(true))).isEqualTo(tree("{\"NULL\": true}"));
    assertThat(value(v -> v.bool.set(false))).isEqualTo(tree("{\"BOOL\": false}"));
  }

  @Test
  void sendsNumbersAsText() {
    assertThat(value(v -> v.n.set(12))).isEqualTo(tree("{\"N\": \"12\"}"));
    assertThat(value(v -> v.n.set(1e10))).isEqualTo(tree("{\"N\": \"10000000000\"}"));
    assertThat(value(v -> v.n.set(new BigDecimal("1E-7"))))
        .isEqualTo(tree("{\"N\": \"0.0000001\"}"));
    assertThat(value(v -> v.n.set(new BigDecimal("7.50")))).isEqualTo(tree("{\"N\": \"7.50\"}"));
  }

  @Test
  void nestsInMapsAndLists() {
    assertThat(value(v -> {
          v.m.put("city", city -> city.s.set("Faro"));
          v.m.put("geo", geo -> geo.l.add(degrees -> degrees.n.path("$.lat")));
          v.m.put("none", none -> none.l.setEmpty());
        }))
        .isEqualTo(tree("""
            {
              "M": {
                "city": {"S": "Faro"},
                "geo": {"L": [{"N.$": "$.lat"}]},
                "none": {"L": []}
              }
            }
            """));
  }

  @Test
  void takesWholeMapsListsAndSetsFromPaths() {
    assertThat(value(v -> v.m.path("$.m"))).isEqualTo(tree("{\"M.$\": \"$.m\"}"));
    assertThat(value(v -> v.l.path("$.l"))).isEqualTo(tree("{\"L.$\": \"$.l\"}"));
    assertThat(value(v -> v.ns.path("$.ns"))).isEqualTo(tree("{\"NS.$\": \"$.ns\"}"));
    assertThat(value(v -> v.bool.path("$.on"))).isEqualTo(tree("{\"BOOL.$\": \"$.on\"}"));
  }

  @Test
  void isOfExactlyOneType() {
    assertThatThrownBy(() -> value(v -> {}))
        .hasMessage("Item.a has 0 types; set one of S, N, B, SS, NS, BS, M, L, NULL and BOOL");
    assertThatThrownBy(() -> value(v -> {
          v.s.set("1");
          v.n.set(1);
        }))
        .hasMessage("Item.a has 2 types; set one of S, N, B, SS, NS, BS, M, L, NULL and BOOL");
  }

  @Test
  void isAFiniteNumber() {
    assertThatThrownBy(() -> value(v -> v.n.set(Double.NaN)))
        .hasMessage("Item.a.N is NaN; must be a finite number");
  }

  private static JsonNode value(Consumer<AttributeValue> spec) {
    ServiceTask task = DynamoPutItem.requestResponse(p -> {
      p.tableName.set("parcels");
      p.item.put("a", spec);
    });
    return tree(task.toJson(HERE)).at("/Parameters/Item/a");
  }
}
