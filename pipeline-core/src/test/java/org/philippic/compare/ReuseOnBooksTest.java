package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.philippic.model.Document;
import org.philippic.model.Reuse;
import org.philippic.model.Zone;
import org.philippic.testing.TestGold;

/**
 * Plants 200 passages of 30 to 300 words, 0 to 15 % of their characters wrong, among millions of words of books and
 * prints how many are found: {@code -Dphilippic.benchmark=reuse}, size by {@code -Dphilippic.benchmark.words}.
 */
@EnabledIfSystemProperty(named = "philippic.benchmark", matches = "reuse")
class ReuseOnBooksTest {
    private static final int PLANTED = 200;
    private static final int PIECE = 5000;

    /** Where a passage was put: the document and the code points there. */
    private record Plant(String docId, int from, int to) {}

    @Test
    void plantedPassages_areFoundAndNothingElse() throws IOException {
        int words = Integer.getInteger("philippic.benchmark.words", 5_000_000);
        SplittableRandom random = new SplittableRandom(1848);
        List<String> pieces = pieces(TestGold.require("books/txt"), words);
        ReuseFinder finder = new ReuseFinder(ReuseLimits.DEFAULT);

        List<ReuseText> plain = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            plain.add(text("book:" + i, pieces.get(i)));
        }
        long before = System.nanoTime();
        Set<String> natural = new HashSet<>();
        finder.find(plain).forEach(reuse -> natural.add(pair(reuse)));
        double seconds = (System.nanoTime() - before) / 1e9;

        List<ReuseText> texts = new ArrayList<>(plain);
        List<Plant> plants = new ArrayList<>();
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < PLANTED; i++) {
            int source = random.nextInt(pieces.size());
            String[] tokens = pieces.get(source).split("\\s+");
            int length = 30 + random.nextInt(271);
            int start = random.nextInt(tokens.length - length);
            String passage = String.join(" ", Arrays.copyOfRange(tokens, start, start + length));
            String noisy = noisy(random, passage, 0.15 * random.nextDouble());
            String head = made(random, 400);
            String docId = "planted:" + i;
            int from = head.codePointCount(0, head.length()) + 1;
            plants.add(new Plant(docId, from, from + noisy.codePointCount(0, noisy.length())));
            texts.add(text(docId, head + " " + noisy + " " + made(random, 400)));
            expected.add("book:" + source + " " + docId);
        }
        List<Reuse> found = finder.find(texts);
        Set<String> recalled = new HashSet<>();
        int right = 0;
        int wrong = 0;
        for (Reuse reuse : found) {
            boolean planted = reuse.otherDocId().startsWith("planted:");
            if (planted && overlaps(plants, reuse)) {
                right++;
                if (expected.contains(reuse.docId() + " " + reuse.otherDocId())) {
                    recalled.add(reuse.otherDocId());
                }
            } else if (planted || !natural.contains(pair(reuse))) {
                wrong++;
            }
        }
        System.out.printf(
                java.util.Locale.ROOT,
                "reuse: %d pieces, %.1f s a million words, natural %d, recall %.3f, precision %.3f (%d right, %d wrong)%n",
                pieces.size(),
                seconds / (words / 1e6),
                natural.size(),
                recalled.size() / (double) PLANTED,
                right / (double) (right + wrong),
                right,
                wrong);
        assertThat(recalled.size()).isGreaterThanOrEqualTo((int) (0.95 * PLANTED));
        assertThat(right / (double) (right + wrong)).isGreaterThanOrEqualTo(0.95);
    }

    private static boolean overlaps(List<Plant> plants, Reuse reuse) {
        return plants.stream()
                .anyMatch(plant -> plant.docId().equals(reuse.otherDocId())
                        && Math.min(plant.to(), reuse.otherCharEnd()) - Math.max(plant.from(), reuse.otherCharStart())
                                >= 0.8 * (reuse.otherCharEnd() - reuse.otherCharStart()));
    }

    private static String pair(Reuse reuse) {
        return reuse.docId() + "@" + reuse.charStart() + " " + reuse.otherDocId() + "@" + reuse.otherCharStart();
    }

    private static List<String> pieces(Path folder, int words) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.sorted().toList();
        }
        List<String> pieces = new ArrayList<>();
        for (Path file : files) {
            String[] tokens;
            try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                tokens = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\s+");
            }
            for (int at = 0; at + PIECE <= tokens.length && pieces.size() < words / PIECE; at += PIECE) {
                pieces.add(String.join(" ", Arrays.copyOfRange(tokens, at, at + PIECE)));
            }
        }
        return pieces;
    }

    private static ReuseText text(String docId, String text) {
        Zone zone = new Zone(docId, 0, "body", 0, text.codePointCount(0, text.length()), "", "en", List.of());
        return ReuseText.of(Document.ofText(docId, "made", "made", text, "en"), List.of(zone), List.of());
    }

    /** Words of random letters. */
    private static String made(SplittableRandom random, int words) {
        StringBuilder text = new StringBuilder();
        for (int w = 0; w < words; w++) {
            text.append(w == 0 ? "" : " ");
            int length = 1 + random.nextInt(9);
            for (int i = 0; i < length; i++) {
                text.append("eeeetttaaoinnshrdlu".charAt(random.nextInt(19)));
            }
        }
        return text.toString();
    }

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
}
