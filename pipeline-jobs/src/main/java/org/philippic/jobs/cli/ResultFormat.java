package org.philippic.jobs.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Struct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the rows of a query are printed. */
enum ResultFormat {
    TABLE {
        @Override
        String render(List<String> columns, List<List<Object>> rows) {
            List<Integer> widths = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                int at = i;
                int widest = rows.stream()
                        .mapToInt(row -> shown(row.get(at)).length())
                        .max()
                        .orElse(0);
                widths.add(
                        Math.min(WIDEST_COLUMN, Math.max(widest, columns.get(i).length())));
            }
            StringBuilder text = new StringBuilder();
            appendLine(text, widths, columns);
            appendLine(text, widths, widths.stream().map("-"::repeat).toList());
            rows.forEach(row -> appendLine(
                    text, widths, row.stream().map(ResultFormat::shown).toList()));
            return text.toString();
        }
    },
    CSV {
        @Override
        String render(List<String> columns, List<List<Object>> rows) {
            StringBuilder text = new StringBuilder(csvLine(columns));
            rows.forEach(row ->
                    text.append(csvLine(row.stream().map(ResultFormat::plain).toList())));
            return text.toString();
        }
    },
    JSON {
        @Override
        String render(List<String> columns, List<List<Object>> rows) {
            List<Map<String, Object>> objects = new ArrayList<>();
            for (List<Object> row : rows) {
                Map<String, Object> object = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    object.put(columns.get(i), row.get(i));
                }
                objects.add(object);
            }
            try {
                return new ObjectMapper().writeValueAsString(objects) + System.lineSeparator();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A result is plain values", e);
            }
        }
    };

    private static final int WIDEST_COLUMN = 60;

    abstract String render(List<String> columns, List<List<Object>> rows);

    String render(ResultSet result) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(meta.getColumnLabel(i));
        }
        List<List<Object>> rows = new ArrayList<>();
        while (result.next()) {
            List<Object> row = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                row.add(value(result.getObject(i)));
            }
            rows.add(row);
        }
        return render(columns, rows);
    }

    private static Object value(Object stored) throws SQLException {
        if (stored instanceof Array array) {
            List<Object> elements = new ArrayList<>();
            for (Object element : (Object[]) array.getArray()) {
                elements.add(value(element));
            }
            return elements;
        } else if (stored instanceof Struct struct) {
            return Arrays.toString(struct.getAttributes());
        }
        return stored == null || stored instanceof Number || stored instanceof Boolean ? stored : stored.toString();
    }

    private static String plain(Object value) {
        return value == null ? "" : value.toString();
    }

    /** A value in a table cell: one line, cut where it is too wide. */
    private static String shown(Object value) {
        String line = plain(value).replaceAll("\\s+", " ");
        return line.length() > WIDEST_COLUMN ? line.substring(0, WIDEST_COLUMN - 1) + "…" : line;
    }

    private static void appendLine(StringBuilder text, List<Integer> widths, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i))
                    .append(" ".repeat(Math.max(0, widths.get(i) - cells.get(i).length()) + 2));
        }
        text.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }

    private static String csvLine(List<String> cells) {
        return cells.stream()
                        .map(cell -> cell.matches("(?s).*[\",\n\r].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                        .collect(Collectors.joining(","))
                + System.lineSeparator();
    }
}
