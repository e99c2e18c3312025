package dev.stepworker.local.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionParserTest {
  private final DefinitionParser parser = new DefinitionParser();

  @Test
  void readsEachTypeOfStateIntoItsOwnClass() {
    StateMachineDefinition definition = parse("""
        {'StartAt': 'P', 'TimeoutSeconds': 60, 'QueryLanguage': 'JSONata', 'States': {
          'P': {'Type': 'Pass', 'Next': 'T'},
          'T': {'Type': 'Task', 'Resource': 'arn:aws:x', 'Next': 'W'},
          'W': {'Type': 'Wait', 'Seconds': '{% 1 %}', 'Next': 'C'},
          'C': {'Type': 'Choice', 'Choices': [{'Condition': true, 'Next': 'L'}], 'Default': 'F'},
          'L': {'Type': 'Parallel', 'Next': 'M', 'Branches': [{'StartAt': 'L1', 'States': {
            'L1': {'Type': 'Succeed'}}}]},
          'M': {'Type': 'Map', 'End': true, 'ItemProcessor': {'StartAt': 'M1', 'States': {
            'M1': {'Type': 'Pass', 'End': true}}}},
          'F': {'Type': 'Fail'}}}""");

    assertThat(definition.timeout()).contains(Duration.ofSeconds(60));
    assertThat(definition.states().states().values())
        .extracting(Object::getClass)
        .isEqualTo(List.of(
            PassState.class,
            TaskState.class,
            WaitState.class,
            ChoiceState.class,
            ParallelState.class,
            MapState.class,
            FailState.class));
    MapState map = (MapState) definition.states().state("M");
    assertThat(map.queryLanguage()).isEqualTo(QueryLanguage.JSONATA);
    assertThat(map.processor().states().state("M1").queryLanguage())
        .isEqualTo(QueryLanguage.JSONATA);
  }

  @Test
  void tellsAnAbsentFieldFromNull() {
    StateMachineDefinition definition =
        parse("{'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'InputPath': null,"
            + " 'Result': null, 'End': true}}}");

    PassState state = (PassState) definition.states().state("P");
    assertThat(state.data().inputPath().isNull()).isTrue();
    assertThat(state.data().outputPath().isPresent()).isFalse();
    assertThat(state.result().isPresent()).isTrue();
  }

  @Test
  void reportsEveryProblemWithItsPlace() {
    List<Problem> problems = problems("""
        {'StartAt': 'A', 'States': {
          'A': {'Type': 'Task', 'Retry': [{'ErrorEquals': []}], 'Next': 'B'},
          'B': {'Type': 'Wait', 'Seconds': -1, 'Next': 'A', 'End': true}}}""");

    assertThat(problems)
        .extracting(Problem::location)
        .containsExactly(
            "/States/A/Retry[0]/ErrorEquals",
            "/States/A/Resource",
            "/States/B/Seconds",
            "/States/B",
            "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'Type': 'Nap' | 'Type' must be one of",
        "'Type': 'Pass' | Exactly one of 'Next' and",
        "'Type': 'Choice', 'Choices': [] | 'Choices' must be a non-empty array",
        "'Type': 'Choice', 'Choices': [{'Next': 'A'}] | exactly one comparison operator",
        "'Type': 'Wait', 'Seconds': 1, 'Timestamp': 'x', 'End': true | only be one of the following"
            + " fields: [SecondsPath, Seconds, TimestampPath, Timestamp]",
        "'Type': 'Wait', 'Seconds': 1.5, 'End': true | 'Seconds' must be an integer",
        "'Type': 'Pass', 'Output': 1, 'End': true | The QueryLanguage is set to 'JSONPath',"
            + " but field 'Output' is only supported for the 'JSONata' QueryLanguage",
        "'Type': 'Pass', 'QueryLanguage': 'JSONata', 'InputPath': '$', 'End': true"
            + " | field 'InputPath' is only supported for the 'JSONPath' QueryLanguage",
        "'Type': 'Task', 'Resource': 'arn:x', 'TimeoutSeconds': 5, 'HeartbeatSeconds': 5, 'End': true"
            + " | must be less than 'TimeoutSeconds', which is 5",
        "'Type': 'Task', 'Resource': 'arn:x', 'TimeoutSeconds': 5, 'TimeoutSecondsPath': '$.t',"
            + " 'End': true | only be one of the following fields: [TimeoutSeconds, TimeoutSecondsPath]",
        "'Type': 'Task', 'Resource': 'arn:x', 'End': true, 'Catch': [{'ErrorEquals': ['States.ALL'],"
            + " 'Next': 'A'}, {'ErrorEquals': ['X'], 'Next': 'A'}] | must stand alone and in the"
            + " last entry",
        "'Type': 'Task', 'Resource': 'foo', 'End': true | Value is not a valid resource ARN",
        "'Type': 'Parallel', 'End': true | 'Branches' must be a non-empty array",
        "'Type': 'Map', 'End': true | The value must be an object",
        "'Type': 'Pass', 'Next': 'Nowhere' | Missing 'Next' target: Nowhere",
      })
  void refusesAState(String fields, String reason) {
    List<Problem> problems = problems("{'StartAt': 'A', 'States': {'A': {" + fields + "}}}");

    assertThat(problems)
        .extracting(Problem::message)
        .anySatisfy(message -> assertThat(message).contains(reason));
  }

  @Test
  void refusesNamesThatStatesShare() {
    List<Problem> problems = problems("{'StartAt': 'P', 'States': {'P': {'Type': 'Parallel',"
        + " 'End': true, 'Branches': [{'StartAt': 'P', 'States': {'P': {'Type': 'Succeed'}}}]}}}");

    assertThat(problems).extracting(Problem::message).contains("Duplicate state name: P");
  }

  @Test
  void refusesWhatIsNoJson() {
    assertThat(problems("{").get(0).code()).isEqualTo("INVALID_JSON_DESCRIPTION");
  }

  private StateMachineDefinition parse(String definition) {
    return parser.parse(definition.replace('\'', '"'));
  }

  private List<Problem> problems(String definition) {
    return catchThrowableOfType(InvalidDefinitionException.class, () -> parse(definition))
        .problems();
  }
}
