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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.philippic.publish.WrappedText;
import org.philippic.publish.export.Csv;

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
            fit(widths);
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
            StringBuilder text = new StringBuilder(Csv.line(columns));
            rows.forEach(row -> text.append(Csv.line(row)));
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
    private static final int NARROWEST_COLUMN = 8;

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

    /** Narrows the widest columns until a line fits the terminal. */
    private static void fit(List<Integer> widths) {
        int line = widths.stream().mapToInt(width -> width + 2).sum() - 2;
        while (line > WrappedText.WIDTH) {
            int widest = widths.indexOf(Collections.max(widths));
            if (widths.get(widest) <= NARROWEST_COLUMN) {
                return;
            }
            widths.set(widest, widths.get(widest) - 1);
            line--;
        }
    }

    /** A value in a table cell: one line. */
    private static String shown(Object value) {
        return plain(value).replaceAll("\\s+", " ");
    }

    private static void appendLine(StringBuilder text, List<Integer> widths, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            int width = widths.get(i);
            String cell = cells.get(i).length() > width ? cells.get(i).substring(0, width - 1) + "…" : cells.get(i);
            line.append(cell).append(" ".repeat(width - cell.length() + 2));
        }
        text.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }
}
