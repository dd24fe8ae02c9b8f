package org.philippic.publish.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.philippic.table.TableSchema;
import org.philippic.table.TableSchema.Field;

/**
 * Comma-separated values by RFC 4180: a header line, lines that end with CR LF, and quotation marks around whatever
 * holds a comma, a quotation mark or a line end. A missing value is an empty cell, an empty string is {@code ""}; lists
 * and nested records are JSON. Pure and thread-safe.
 */
public final class Csv {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Csv() {}

    /** The line of column names. */
    public static String header(TableSchema schema) {
        return line(schema.columns().stream().map(Field::name).toList());
    }

    /** The line of a row of a table. */
    public static String row(Record row) {
        return line(values(row));
    }

    /** A line of cells; null is a missing value. */
    public static String line(List<?> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof List<?> || value instanceof Record) {
            return quoted(json(value));
        }
        String text = value.toString();
        return text.isEmpty() || text.matches("(?s).*[\",\n\r].*") ? quoted(text) : text;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(plain(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rows hold plain values", e);
        }
    }

    private static Object plain(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Csv::plain).toList();
        } else if (value instanceof Record row) {
            Map<String, Object> object = new LinkedHashMap<>();
            List<Object> values = values(row);
            List<Field> columns = TableSchema.of(row.getClass()).columns();
            for (int i = 0; i < values.size(); i++) {
                object.put(columns.get(i).name(), plain(values.get(i)));
            }
            return object;
        }
        return value;
    }

    private static List<Object> values(Record row) {
        List<Object> values = new ArrayList<>();
        try {
            for (RecordComponent component : row.getClass().getRecordComponents()) {
                values.add(component.getAccessor().invoke(row));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Row record " + row.getClass() + " must be public", e);
        }
        return values;
    }
}
