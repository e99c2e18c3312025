package dev.stepworker.local.items;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a CSV file as objects; missing columns are empty, further ones left out. */
final class CsvItems {
  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

  private final char delimiter;
  private final @Nullable List<String> givenHeaders;

  CsvItems(char delimiter, @Nullable List<String> givenHeaders) {
    this.delimiter = delimiter;
    this.givenHeaders = givenHeaders;
  }

  static CsvItems of(ReadRequest request) {
    List<String> headers = null;
    if (request.config("CSVHeaderLocation").equals("GIVEN")) {
      headers = request.config().get("CSVHeaders") instanceof List<?> list
          ? list.stream().map(String::valueOf).toList()
          : List.of();
    }
    return new CsvItems(delimiter(request.config("CSVDelimiter")), headers);
  }

  private static char delimiter(String name) {
    return switch (name) {
      case "", "COMMA" -> ',';
      case "PIPE" -> '|';
      case "SEMICOLON" -> ';';
      case "SPACE" -> ' ';
      case "TAB" -> '\t';
      default ->
        throw new ItemAccessException(
            "CSVDelimiter is '" + name + "'; must be COMMA, PIPE, SEMICOLON, SPACE or TAB");
    };
  }

  List<Map<String, @Nullable Object>> read(byte[] content) {
    List<String[]> rows = rows(content);
    int first = givenHeaders == null ? 1 : 0;
    if (rows.size() <= first) {
      return List.of();
    }
    List<String> headers = givenHeaders == null ? List.of(rows.get(0)) : givenHeaders;
    List<Map<String, @Nullable Object>> items = new ArrayList<>();
    rows.subList(first, rows.size()).forEach(row -> items.add(item(headers, row)));
    return items;
  }

  private List<String[]> rows(byte[] content) {
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(delimiter);
    try (MappingIterator<String[]> rows =
        MAPPER.readerFor(String[].class).with(schema).readValues(content)) {
      return rows.readAll();
    } catch (IOException e) {
      throw new ItemAccessException("The file is no CSV file: " + e.getMessage(), e);
    }
  }

  private static Map<String, @Nullable Object> item(List<String> headers, String[] row) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    for (int i = 0; i < headers.size(); i++) {
      item.put(headers.get(i), i < row.length ? row[i] : "");
    }
    return item;
  }
}
