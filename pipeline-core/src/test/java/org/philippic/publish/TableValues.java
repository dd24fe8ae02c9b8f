package org.philippic.publish;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.philippic.model.Document;
import org.philippic.model.Reject;

/** Every number that a report may show: the numbers of the rows, and the counts, sums and means made of them. */
final class TableValues {
    private final Set<String> values = new HashSet<>();

    private TableValues() {}

    static Set<String> of(ReportData data) {
        TableValues found = new TableValues();
        found.numbersOf(data);
        found.counts(data.documents(), Document::lang);
        found.counts(data.documents(), Document::status);
        found.counts(data.documents(), row -> row.corpus().equals("seeds"));
        found.counts(data.entities(), row -> List.of(row.docId(), row.canonical()));
        found.counts(data.quotations(), row -> List.of(row.docId(), String.valueOf(row.speaker())));
        found.counts(data.devices(), row -> List.of(row.docId(), row.device()));
        found.counts(data.rhetoric(), row -> List.of(row.docId(), row.unit(), row.voice()));
        found.counts(data.rejects(), Reject::reason);
        found.counts(data.seedProfile(), row -> List.of(row.docId(), row.reference(), row.stratum()));
        found.add(data.reuse().size());
        found.counts(data.rollingDelta(), row -> List.of(row.docId(), row.measure(), row.comparedWith()));
        // At most twelve other metrics that move.
        found.add(12);
        found.sums(data.documents(), Document::lang, Document::nTokens);
        found.sums(data.documents(), Document::lang, Document::nSentences);
        found.sums(data.documents(), row -> "", Document::nTokens);
        found.sums(data.zones(), row -> List.of(row.docId(), row.kind()), row -> row.charEnd() - row.charStart());
        // Metrics beyond the first twelve of a reference are counted in the heading of the rest.
        data.seedProfile().stream()
                .collect(groupingBy(row -> List.of(row.docId(), row.reference(), row.stratum()), counting()))
                .values()
                .forEach(n -> found.add(n - 12));
        found.add(0);
        return found.values;
    }

    private void numbersOf(Object value) {
        if (value instanceof Number) {
            values.add(value.toString());
        } else if (value instanceof Collection<?> rows) {
            rows.forEach(this::numbersOf);
        } else if (value instanceof Record row) {
            for (RecordComponent component : row.getClass().getRecordComponents()) {
                try {
                    component.getAccessor().setAccessible(true);
                    numbersOf(component.getAccessor().invoke(row));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private <R> void counts(List<R> rows, Function<R, Object> key) {
        rows.stream().collect(groupingBy(key, counting())).values().forEach(this::add);
    }

    private <R> void sums(List<R> rows, Function<R, Object> key, Function<R, Integer> number) {
        rows.stream()
                .collect(groupingBy(key, summingLong(row -> number.apply(row))))
                .values()
                .forEach(this::add);
    }

    private void add(long value) {
        values.add(String.valueOf(value));
    }
}
