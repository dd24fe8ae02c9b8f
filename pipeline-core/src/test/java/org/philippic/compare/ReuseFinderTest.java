package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.philippic.model.Document;
import org.philippic.model.Quotation;
import org.philippic.model.Reuse;
import org.philippic.model.Zone;

class ReuseFinderTest {
    private static final ReuseFinder FINDER = new ReuseFinder(ReuseLimits.DEFAULT);
    private static final String PASSAGE =
            "no assembly has ever granted a freedom which the streets had not already taken for themselves beforehand";

    @Test
    void sharedPassage_isFoundWithItsOffsets() {
        String one = "Éloge 𝒳. The old man wrote: " + PASSAGE + ", and then he slept.";
        String two = "Nobody believed him. " + PASSAGE + "! Such was the cry.";
        List<Reuse> found = FINDER.find(List.of(text("a:1", one), text("b:1", two)));
        assertThat(found).hasSize(1);
        Reuse reuse = found.get(0);
        assertThat(cut(one, reuse.charStart(), reuse.charEnd())).isEqualTo(PASSAGE);
        assertThat(cut(two, reuse.otherCharStart(), reuse.otherCharEnd())).isEqualTo(PASSAGE);
        assertThat(reuse.length()).isEqualTo(17);
        assertThat(reuse.similarity()).isEqualTo(1);
        assertThat(reuse.relation()).isEqualTo("shares");
    }

    @Test
    void unrelatedTexts_shareNothing() {
        SplittableRandom random = new SplittableRandom(3);
        assertThat(FINDER.find(List.of(text("a:1", prose(random, 3000)), text("b:1", prose(random, 3000)))))
                .isEmpty();
    }

    @Test
    void quotationMarks_tellWhoQuotes() {
        String source = "Long ago it stood in print that " + PASSAGE + ". The printer was fined.";
        String quoting = "As the pamphlet says, \"" + PASSAGE + "\", but who reads it?";
        int start = quoting.indexOf(PASSAGE);
        ReuseText quoter = ReuseText.of(
                document("a:1", quoting),
                List.of(body(quoting)),
                List.of(new Quotation("a:1", 0, start, start + PASSAGE.length(), "direct", null, null)));
        ReuseText origin = text("b:1", source);
        assertThat(FINDER.find(List.of(quoter, origin)))
                .extracting(Reuse::relation)
                .containsExactly("quotes");
        ReuseText renamed =
                new ReuseText("z:1", "", quoter.letters(), quoter.offsets(), quoter.wordStarts(), quoter.quotations());
        assertThat(FINDER.find(List.of(renamed, origin)))
                .extracting(Reuse::relation)
                .containsExactly("quoted_by");
    }

    @Test
    void laterDocument_quotesTheEarlierOne_whereNoMarksTell() {
        String early = "It stood in print that " + PASSAGE + ". The printer was fined.";
        String late = "Nobody doubts today that " + PASSAGE + ", nobody at all.";
        ReuseText one = dated(text("a:1", early), "1921-05");
        assertThat(relation(one, dated(text("b:1", late), "1930"))).isEqualTo("quoted_by");
        assertThat(relation(dated(one, "1931"), dated(text("b:1", late), "1930-02-01")))
                .isEqualTo("quotes");
        assertThat(relation(one, dated(text("b:1", late), "1921"))).isEqualTo("shares");
        assertThat(relation(one, text("b:1", late))).isEqualTo("shares");
    }

    @Test
    void marksThatTheDatesContradict_tellOfACommonSource() {
        String quoting = "As the pamphlet says, \"" + PASSAGE + "\", but who reads it?";
        int start = quoting.indexOf(PASSAGE);
        ReuseText early = ReuseText.of(
                document("a:1", quoting),
                List.of(body(quoting)),
                List.of(new Quotation("a:1", 0, start, start + PASSAGE.length(), "direct", null, null)));
        ReuseText late = dated(text("b:1", "It is known that " + PASSAGE + "."), "1930");
        assertThat(relation(dated(early, "1921"), late)).isEqualTo("shares");
        assertThat(relation(dated(early, "1931"), late)).isEqualTo("quotes");
    }

    private static String relation(ReuseText one, ReuseText two) {
        return FINDER.find(List.of(one, two)).get(0).relation();
    }

    private static ReuseText dated(ReuseText text, String date) {
        return new ReuseText(text.docId(), date, text.letters(), text.offsets(), text.wordStarts(), text.quotations());
    }

    @Test
    void displayedQuotationQuotedAgainInProse_isFoundThoughShortAndAltered() {
        String block =
                "Only the repeated defeats of the provincial garrisons can rouse the sleeping capital from its dream.";
        String phrase = "the repeated defeat of the provincial garrisons";
        String text = "He declares: " + block + " To win the idle he promised them \"" + phrase + "\" and more of it.";
        int blockStart = text.indexOf(block);
        int phraseStart = text.indexOf(phrase);
        List<Quotation> quotations = List.of(
                new Quotation("a:1", 0, blockStart, blockStart + block.length(), "block", null, null),
                new Quotation("a:1", 1, phraseStart, phraseStart + phrase.length(), "direct", null, null));
        List<Reuse> found = FINDER.find(List.of(ReuseText.of(document("a:1", text), List.of(body(text)), quotations)));
        assertThat(found).hasSize(1);
        Reuse reuse = found.get(0);
        assertThat(cut(text, reuse.charStart(), reuse.charEnd()))
                .isEqualTo("the repeated defeats of the provincial garrisons");
        assertThat(cut(text, reuse.otherCharStart(), reuse.otherCharEnd())).isEqualTo(phrase);
        assertThat(reuse.relation()).isEqualTo("quoted_by");
        assertThat(FINDER.find(List.of(text("a:1", text)))).isEmpty();
    }

    @Test
    void lineBreaksHyphensAndLostAccents_makeNoDifference() {
        String clean =
                "l'assemblée générale des ouvriers a décidé à l'unanimité de poursuivre la grève commencée hier matin";
        String scanned =
                "l'assem-\nblee generale des\nouvriers a décidé a l’unanimite de pour-\nsuivre la grève commencee hier matin";
        List<Reuse> found = FINDER.find(List.of(text("a:1", clean), text("b:1", "Voilà. " + scanned + " Fin.")));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).similarity()).isEqualTo(1);
    }

    @Test
    void boilerplate_isNoReuse() {
        String text = PASSAGE;
        Zone menu = new Zone("a:1", 0, "boilerplate", 0, text.length(), text, "en", List.of());
        assertThat(FINDER.find(
                        List.of(ReuseText.of(document("a:1", text), List.of(menu), List.of()), text("b:1", text))))
                .isEmpty();
    }

    @Test
    void passagesWithScanningErrors_areFoundAgain() {
        SplittableRandom random = new SplittableRandom(20);
        int planted = 60;
        List<ReuseText> texts = new ArrayList<>();
        StringBuilder source = new StringBuilder();
        for (int i = 0; i < planted; i++) {
            String passage = prose(random, 30 + random.nextInt(271));
            source.append(prose(random, 50)).append(' ').append(passage).append(' ');
            String noisy = noisy(random, passage, 0.15 * random.nextDouble());
            texts.add(text("b:" + i, prose(random, 300) + " " + noisy + " " + prose(random, 300)));
        }
        texts.add(text("a:source", source.toString()));
        List<Reuse> found = FINDER.find(texts);
        long documents = found.stream().map(Reuse::otherDocId).distinct().count();
        assertThat(found).allSatisfy(reuse -> assertThat(reuse.docId()).isEqualTo("a:source"));
        assertThat(documents).isGreaterThanOrEqualTo(Math.round(0.95 * planted));
        assertThat(found.size()).isLessThanOrEqualTo(planted + 3);
    }

    @Test
    void orderOfDocuments_makesNoDifference() {
        ReuseText one = text("a:1", "So it was. " + PASSAGE);
        ReuseText two = text("b:1", PASSAGE + " indeed");
        ReuseText three = text("c:1", "Again, " + PASSAGE);
        assertThat(FINDER.find(List.of(three, two, one)))
                .isEqualTo(FINDER.find(List.of(one, two, three)))
                .hasSize(3);
    }

    @Test
    void emptyText_hasNoShingles() {
        assertThat(FINDER.shingles(text("a:1", "")).hashes()).isEmpty();
        assertThat(FINDER.shingles(text("a:1", "… — !")).hashes()).isEmpty();
    }

    @Test
    void partsOfShingles_giveTheSamePassagesAsTheWhole() {
        ReuseText one = text("a:1", "It is said that " + PASSAGE);
        ReuseText two = text("b:1", PASSAGE + ", they wrote, and: " + PASSAGE);
        List<SharedRuns> inParts = new ArrayList<>();
        for (int part = 0; part < 5; part++) {
            inParts.addAll(FINDER.matches(
                    List.of(
                            FINDER.shingles(two).parts(5).get(part),
                            FINDER.shingles(one).parts(5).get(part)),
                    OpenPairs.ALL));
        }
        Map<String, ReuseText> texts = Map.of("a:1", one, "b:1", two);
        List<Reuse> found = new ArrayList<>();
        for (ReuseText text : List.of(one, two)) {
            List<SharedRuns> runs = inParts.stream()
                    .filter(part -> part.docId().equals(text.docId()))
                    .toList();
            assertThat(runs).hasSizeGreaterThan(1);
            found.addAll(FINDER.align(text, texts, runs));
        }
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(FINDER.find(List.of(one, two)))
                .hasSize(3);
    }

    @Test
    void runsSharedOutByPlace_arriveWhole() {
        List<SharedRuns> arrived = new ArrayList<>();
        SharedRuns runs = new SharedRuns(
                "a:1", List.of("a:1", "b:1", "c:1"), new int[] {1, 3, 4}, new int[] {1, 2, 3, 4}, new int[] {5, 6, 7, 8
                });
        runs.byPlace(docId -> docId.equals("b:1") ? 1 : 0, (place, part) -> arrived.add(part));
        assertThat(arrived)
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        new SharedRuns(
                                "a:1", List.of("a:1", "c:1"), new int[] {1, 2}, new int[] {1, 4}, new int[] {5, 8}),
                        new SharedRuns("a:1", List.of("b:1"), new int[] {2}, new int[] {2, 3}, new int[] {6, 7}));
    }

    /** Random collections from a few phrases, so that some runs of letters stand near the limit of what is too frequent. */
    @Test
    void searchByDifference_findsWhatAWholeSearchFinds() {
        ReuseFinder strict = new ReuseFinder(new ReuseLimits(16, 6, 5, 5, 0.65));
        SplittableRandom random = new SplittableRandom(11);
        List<String> phrases =
                Stream.generate(() -> prose(random, 12)).limit(12).toList();
        int reopened = 0;
        for (int trial = 0; trial < 60; trial++) {
            Map<String, ReuseText> before = new TreeMap<>();
            for (int i = 0; i < 10; i++) {
                before.put("d:" + i, text("d:" + i, patchwork(random, phrases)));
            }
            Map<String, ReuseText> now = new TreeMap<>(before);
            now.remove("d:" + random.nextInt(10));
            now.replaceAll((id, text) -> random.nextInt(5) == 0 ? text(id, patchwork(random, phrases)) : text);
            now.put("d:new", text("d:new", patchwork(random, phrases)));
            Set<String> known = now.keySet().stream()
                    .filter(id -> now.get(id).equals(before.get(id)))
                    .collect(Collectors.toSet());

            List<Shingles> shingles =
                    now.values().stream().map(strict::shingles).toList();
            long[] frequentBefore = strict.tooFrequent(
                    before.values().stream().map(strict::shingles).toList());
            OpenPairs open = new OpenPairs(
                    known, strict.reopened(shingles, known, frequentBefore, strict.tooFrequent(shingles), 1000));
            reopened += open.reopened().size();
            List<Reuse> found = new ArrayList<>(strict.find(List.copyOf(before.values())));
            found.removeIf(passage -> !now.keySet().containsAll(List.of(passage.docId(), passage.otherDocId()))
                    || open.has(passage.docId(), passage.otherDocId()));
            for (SharedRuns runs : strict.matches(shingles, open)) {
                found.addAll(strict.align(now.get(runs.docId()), now, List.of(runs)));
            }
            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(strict.find(List.copyOf(now.values())))
                    .isNotEmpty();
        }
        assertThat(reopened).isPositive();
    }

    private static String patchwork(SplittableRandom random, List<String> phrases) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            text.append(prose(random, 6))
                    .append(' ')
                    .append(phrases.get(random.nextInt(phrases.size())))
                    .append(' ');
        }
        return text.toString();
    }

    @Test
    void digests_differWhereTextsDo() {
        ReuseText text = text("a:1", PASSAGE);
        assertThat(text.packed().digest())
                .hasSize(32)
                .isEqualTo(text("a:1", PASSAGE).packed().digest());
        assertThat(List.of(
                        text("b:1", PASSAGE),
                        text("a:1", PASSAGE + " then"),
                        text("a:1", " " + PASSAGE),
                        dated(text, "1920"),
                        ReuseText.of(
                                document("a:1", PASSAGE),
                                List.of(body(PASSAGE)),
                                List.of(new Quotation("a:1", 0, 2, 9, "direct", null, null)))))
                .extracting(other -> other.packed().digest())
                .doesNotContain(text.packed().digest())
                .doesNotHaveDuplicates();
    }

    @Test
    void textThatWasPacked_isTheSame() {
        String far = "𝒳 Éloge " + " ".repeat(70_000) + "d'une page" + "\n".repeat(300) + "𝒴";
        ReuseText text = ReuseText.of(
                document("a:1", far), List.of(body(far)), List.of(new Quotation("a:1", 0, 2, 9, "direct", null, null)));
        ReuseText arrived = text.packed().unpacked();
        assertThat(arrived).isEqualTo(text);
        assertThat(arrived.wordStarts()).isEqualTo(text.wordStarts()).hasSize(6);
    }

    private static ReuseText text(String docId, String text) {
        return ReuseText.of(document(docId, text), List.of(body(text)), List.of());
    }

    private static Zone body(String text) {
        return new Zone("any", 0, "body", 0, text.codePointCount(0, text.length()), text, "en", List.of());
    }

    private static String cut(String text, int from, int to) {
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }

    /** Words of random letters, a tenth of them from a short list of frequent ones. */
    private static String prose(SplittableRandom random, int words) {
        String[] frequent = {"the", "of", "and", "to", "in", "that", "is"};
        StringBuilder text = new StringBuilder();
        for (int w = 0; w < words; w++) {
            text.append(w == 0 ? "" : " ");
            if (random.nextInt(3) == 0) {
                text.append(frequent[random.nextInt(frequent.length)]);
            } else {
                int length = 2 + random.nextInt(8);
                for (int i = 0; i < length; i++) {
                    text.append("eeeetttaaoinnshrdlu".charAt(random.nextInt(19)));
                }
            }
        }
        return text.toString();
    }

    /** The text with a share of its characters replaced, dropped or doubled. */
    private static String noisy(SplittableRandom random, String text, double share) {
        StringBuilder noisy = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (random.nextDouble() >= share) {
                noisy.append(c);
            } else {
                switch (random.nextInt(3)) {
                    case 0 -> noisy.append((char) ('a' + random.nextInt(26)));
                    case 1 -> noisy.append(c).append((char) ('a' + random.nextInt(26)));
                    default -> {}
                }
            }
        }
        return noisy.toString();
    }

    private static Document document(String docId, String text) {
        return Document.ofText(docId, "made", "made", text, "en");
    }
}
