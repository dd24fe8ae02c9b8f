package org.philippic.jobs.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.philippic.compare.ReuseFinder;
import org.philippic.compare.ReuseLimits;
import org.philippic.compare.ReuseText;
import org.philippic.compare.ShingleMatch;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.stage.DocumentParts.Keyed;
import org.philippic.model.Document;
import org.philippic.model.DocumentStatus;
import org.philippic.model.Quotation;
import org.philippic.model.Reuse;
import org.philippic.model.Zone;
import org.philippic.table.Tables;
import scala.Tuple2;

/** Spreads the search for shared passages: shingles are shuffled by hash, candidate pairs of documents by identifier. */
final class ReuseJob {
    private static final ReuseFinder FINDER = new ReuseFinder(ReuseLimits.DEFAULT);

    private ReuseJob() {}

    static JavaRDD<Reuse> find(RunContext context) {
        JavaPairRDD<String, ReuseText> texts = DocumentParts.gather(
                        context,
                        Tables.DOCUMENTS,
                        List.of(
                                new Keyed<>(Tables.ZONES, Zone::docId),
                                new Keyed<>(Tables.QUOTATIONS, Quotation::docId)))
                .filter(parts ->
                        !DocumentStatus.DUPLICATE.of(parts.one(Document.class).orElseThrow()))
                .mapToPair(parts -> new Tuple2<>(parts.docId(), text(parts)))
                .persist(StorageLevel.MEMORY_AND_DISK());
        JavaPairRDD<Tuple2<String, String>, Iterable<ShingleMatch>> pairs = texts.values()
                .flatMap(text -> FINDER.shingles(text).iterator())
                .mapToPair(shingle -> new Tuple2<>(shingle.hash(), shingle))
                .groupByKey()
                .flatMap(sameHash -> FINDER.matches(listOf(sameHash._2())).iterator())
                .mapToPair(match -> new Tuple2<>(new Tuple2<>(match.docId(), match.otherDocId()), match))
                .groupByKey();
        return pairs.mapToPair(pair ->
                        new Tuple2<>(pair._1()._1(), new Tuple2<>(pair._1()._2(), pair._2())))
                .join(texts)
                .mapToPair(joined -> new Tuple2<>(
                        joined._2()._1()._1(),
                        new Tuple2<>(joined._2()._2(), joined._2()._1()._2())))
                .join(texts)
                .flatMap(joined -> {
                    Tuple2<ReuseText, Iterable<ShingleMatch>> one = joined._2()._1();
                    return FINDER.align(one._1(), joined._2()._2(), listOf(one._2()))
                            .iterator();
                });
    }

    private static ReuseText text(DocumentParts parts) {
        Document document = parts.one(Document.class).orElseThrow();
        return ReuseText.of(
                document.docId(),
                document.text(),
                parts.all(Zone.class)
                        .sorted(Comparator.comparingInt(Zone::zoneId))
                        .toList(),
                parts.all(Quotation.class)
                        .sorted(Comparator.comparingInt(Quotation::quotationId))
                        .toList());
    }

    private static <T> List<T> listOf(Iterable<T> items) {
        List<T> list = new ArrayList<>();
        items.forEach(list::add);
        return list;
    }
}
