package org.philippic.publish;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import org.philippic.model.Device;
import org.philippic.model.Document;
import org.philippic.model.Entity;
import org.philippic.model.Keyness;
import org.philippic.model.NearDuplicate;
import org.philippic.model.Neighbour;
import org.philippic.model.Quotation;
import org.philippic.model.Reject;
import org.philippic.model.Reuse;
import org.philippic.model.ReusePlace;
import org.philippic.model.Rhetoric;
import org.philippic.model.SeedProfile;
import org.philippic.model.Sensitivity;
import org.philippic.model.Sentence;
import org.philippic.model.Sentiment;
import org.philippic.model.StyleWindow;
import org.philippic.model.Target;
import org.philippic.model.Token;
import org.philippic.model.Zone;

/**
 * The rows of a run that its report and its summary are made of. Every list is put into the order of its table's key,
 * so that the same rows give the same report in whatever order they were read. Immutable.
 *
 * <p>Documents are all documents of the run; the text of those that are not seeds may be left empty (it is then not
 * shown beside a reused passage). Zones, sentences, tokens, entities, quotations, sentiment, rhetoric and devices need
 * only be those of the seeds; rows of other documents are left aside.
 *
 * @param run facts about the run as a whole
 * @param documents all documents of the run
 * @param zones zones of the seeds
 * @param sentences sentences of the seeds
 * @param tokens tokens of the seeds, from which example sentences of key terms are found
 * @param entities entities of the seeds
 * @param quotations quotations of the seeds
 * @param sentiment sentiment of the seeds
 * @param targets targets of the seeds
 * @param rhetoric rhetoric of the seeds
 * @param devices devices of the seeds
 * @param seedProfile the whole table
 * @param sensitivity the whole table
 * @param keyness the whole table, or its most telling rows
 * @param neighbours the whole table
 * @param rollingDelta the whole table
 * @param nearDuplicates the whole table
 * @param reuse rows that touch a seed
 * @param reusePlaces all places of the clusters that touch a seed
 * @param rejects the whole table
 */
public record ReportData(
        RunFacts run,
        List<Document> documents,
        List<Zone> zones,
        List<Sentence> sentences,
        List<Token> tokens,
        List<Entity> entities,
        List<Quotation> quotations,
        List<Sentiment> sentiment,
        List<Target> targets,
        List<Rhetoric> rhetoric,
        List<Device> devices,
        List<SeedProfile> seedProfile,
        List<Sensitivity> sensitivity,
        List<Keyness> keyness,
        List<Neighbour> neighbours,
        List<StyleWindow> rollingDelta,
        List<NearDuplicate> nearDuplicates,
        List<Reuse> reuse,
        List<ReusePlace> reusePlaces,
        List<Reject> rejects) {

    public ReportData {
        documents = sorted(documents, comparing(Document::docId));
        zones = sorted(zones, comparing(Zone::docId).thenComparing(Zone::zoneId));
        sentences = sorted(sentences, comparing(Sentence::docId).thenComparing(Sentence::sentenceId));
        tokens = sorted(
                tokens, comparing(Token::docId).thenComparing(Token::sentenceId).thenComparing(Token::tokenId));
        entities = sorted(entities, comparing(Entity::docId).thenComparing(Entity::entityId));
        quotations = sorted(quotations, comparing(Quotation::docId).thenComparing(Quotation::quotationId));
        sentiment = sorted(
                sentiment,
                comparing(Sentiment::docId)
                        .thenComparing(Sentiment::unit)
                        .thenComparing(Sentiment::unitId)
                        .thenComparing(Sentiment::voice)
                        .thenComparing(Sentiment::target)
                        .thenComparing(Sentiment::engine));
        targets = sorted(
                targets,
                comparing(Target::docId)
                        .thenComparing(Target::source)
                        .thenComparing(Target::voice)
                        .thenComparing(Target::target));
        rhetoric = sorted(
                rhetoric,
                comparing(Rhetoric::docId)
                        .thenComparing(Rhetoric::unit)
                        .thenComparing(Rhetoric::unitId)
                        .thenComparing(Rhetoric::voice));
        devices = sorted(
                devices,
                comparing(Device::docId)
                        .thenComparing(Device::charStart)
                        .thenComparing(Device::charEnd)
                        .thenComparing(Device::device)
                        .thenComparing(Device::sentenceId));
        seedProfile = sorted(
                seedProfile,
                comparing(SeedProfile::docId)
                        .thenComparing(SeedProfile::metric)
                        .thenComparing(SeedProfile::reference)
                        .thenComparing(SeedProfile::stratum));
        sensitivity = sorted(
                sensitivity,
                comparing(Sensitivity::docId)
                        .thenComparing(Sensitivity::metric)
                        .thenComparing(Sensitivity::reference)
                        .thenComparing(Sensitivity::variation));
        keyness = sorted(
                keyness,
                comparing(Keyness::comparison).thenComparing(Keyness::level).thenComparing(Keyness::term));
        neighbours = sorted(
                neighbours,
                comparing(Neighbour::docId).thenComparing(Neighbour::measure).thenComparing(Neighbour::rank));
        rollingDelta = sorted(
                rollingDelta,
                comparing(StyleWindow::docId)
                        .thenComparing(StyleWindow::windowId)
                        .thenComparing(StyleWindow::comparedWith)
                        .thenComparing(StyleWindow::measure));
        nearDuplicates =
                sorted(nearDuplicates, comparing(NearDuplicate::docId).thenComparing(NearDuplicate::otherDocId));
        reuse = sorted(
                reuse,
                comparing(Reuse::docId)
                        .thenComparing(Reuse::charStart)
                        .thenComparing(Reuse::otherDocId)
                        .thenComparing(Reuse::otherCharStart));
        reusePlaces = sorted(
                reusePlaces,
                comparing(ReusePlace::cluster)
                        .thenComparing(ReusePlace::docId)
                        .thenComparing(ReusePlace::charStart)
                        .thenComparing(ReusePlace::charEnd));
        rejects = sorted(
                rejects,
                comparing(Reject::sourceUri)
                        .thenComparing(Reject::stage)
                        .thenComparing(Reject::reason)
                        .thenComparing(Reject::detail));
    }

    private static <R> List<R> sorted(List<R> rows, Comparator<R> key) {
        return rows.stream().sorted(key).toList();
    }
}
