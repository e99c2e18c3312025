package dev.stepworker.local.definition;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'Mode': 'FOO'| | Value should be one of the following: [INLINE, DISTRIBUTED]",
        "'Mode': 'DISTRIBUTED'| | A map with Mode DISTRIBUTED needs it: STANDARD or EXPRESS",
        "'Mode': 'DISTRIBUTED', 'ExecutionType': 'FAST'| | one of the following: [STANDARD, EXPRESS]",
        "'Mode': 'INLINE'| 'ItemReader': {}, | /States/Each/ItemReader",
        "'Mode': 'INLINE'| 'ItemBatcher': {}, | Only a map whose ProcessorConfig has the Mode",
        "'Mode': 'INLINE'| 'ResultWriter': {}, | /States/Each/ResultWriter"
      })
  void refusesWhatItWouldHaveToLeaveOut(String config, String fields, String why) {
    String definition = """
        {'StartAt': 'Each', 'States': {'Each': {'Type': 'Map', %s 'End': true, 'ItemProcessor': {
          'ProcessorConfig': {%s}, 'StartAt': 'Item', 'States': {
            'Item': {'Type': 'Pass', 'End': true}}}}}}""".formatted(fields == null ? "" : fields, config).replace('\'', '"');

    assertThatThrownBy(() -> new DefinitionParser().parse(definition))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining(why);
  }
}
