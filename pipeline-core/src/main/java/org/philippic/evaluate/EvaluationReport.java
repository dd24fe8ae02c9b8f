package org.philippic.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Result of evaluating one step against gold data; {@link #toJson} is what {@code philippic evaluate --json} prints.
 *
 * @param task name of the step: rhetoric, devices, sentiment, zones, quotations, ocr, language or annotation
 * @param data where the gold data was read
 * @param model what was evaluated, such as the shipped model or "cross-validated"
 * @param n number of gold items evaluated
 * @param groups metrics by group, a group being a language or a set of one; in insertion order
 * @param overall metrics over all groups
 */
public record EvaluationReport(
        String task,
        String data,
        String model,
        long n,
        Map<String, Map<String, Double>> groups,
        Map<String, Double> overall) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public EvaluationReport {
        groups = new LinkedHashMap<>(groups);
        overall = new LinkedHashMap<>(overall);
    }

    /** One JSON object with the components as keys; a metric without a value (NaN) is null. */
    public String toJson() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("task", task);
        object.put("data", data);
        object.put("model", model);
        object.put("n", n);
        Map<String, Object> byGroup = new LinkedHashMap<>();
        groups.forEach((group, metrics) -> byGroup.put(group, withoutNaN(metrics)));
        object.put("groups", byGroup);
        object.put("overall", withoutNaN(overall));
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An evaluation report is plain maps and numbers", e);
        }
    }

    /** A plain-text table, one line a group, one column a metric. */
    public String toTable() {
        Set<String> metrics = new LinkedHashSet<>();
        groups.values().forEach(group -> metrics.addAll(group.keySet()));
        metrics.addAll(overall.keySet());
        int width = Math.max(
                12, groups.keySet().stream().mapToInt(String::length).max().orElse(0) + 2);
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, "%s on %s, model %s, n = %d%n", task, data, model, n));
        table.append(" ".repeat(width));
        metrics.forEach(metric -> table.append(String.format(Locale.ROOT, "%" + column(metric) + "s", metric)));
        table.append(System.lineSeparator());
        groups.forEach((group, values) -> appendRow(table, width, group, metrics, values));
        appendRow(table, width, "overall", metrics, overall);
        return table.toString();
    }

    private static void appendRow(
            StringBuilder table, int width, String name, Set<String> metrics, Map<String, Double> values) {
        table.append(String.format(Locale.ROOT, "%-" + width + "s", name));
        for (String metric : metrics) {
            Double value = values.get(metric);
            String shown;
            if (value == null || value.isNaN()) {
                shown = "-";
            } else if (value == Math.rint(value) && Math.abs(value) >= 2) {
                shown = String.format(Locale.ROOT, "%.0f", value);
            } else {
                shown = String.format(Locale.ROOT, "%.4f", value);
            }
            table.append(String.format(Locale.ROOT, "%" + column(metric) + "s", shown));
        }
        table.append(System.lineSeparator());
    }

    private static int column(String metric) {
        return Math.max(9, metric.length() + 2);
    }

    private static Map<String, Double> withoutNaN(Map<String, Double> metrics) {
        Map<String, Double> shown = new LinkedHashMap<>();
        metrics.forEach((metric, value) -> shown.put(metric, value == null || !Double.isFinite(value) ? null : value));
        return shown;
    }
}
