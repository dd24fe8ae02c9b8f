package org.philippic.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Documents that nobody would write: pieces of prose in many scripts, markup, scanner's noise and raw bytes, spliced,
 * repeated, cut and damaged at random. The same seed and number give the same bytes.
 */
public final class FuzzedTexts {
    private static final List<String> PIECES = List.of(
            "The council met on Tuesday; it approved the budget. ",
            "« Camarades ! » s'écria-t-il, « on vous a menti ! » ",
            "“Who pays?” – ‘You do’, she said. \"Never!\" ",
            "Es tut mir leid: die Straße ist gesperrt (s. 12). ",
            "1. First.\n2. Second.\n\n* * *\n\n[12] See above, p. 3.\n",
            "I'ouvrier 1l travai1le Siles con-\ntinue\n\f 45\n",
            "Совет собрался во вторник. ",
            "委員会は火曜日に開かれた。",
            "اجتمع المجلس يوم الثلاثاء. ",
            "👩‍👩‍👧‍👦🏴‍☠️ \uD83D ",
            "<html><body><p>&nbsp;&amp;<b>x</p></div>",
            "{\"text\": \"half",
            "http://example.org/a?b=c#d ",
            "\u0301\u0301\u0301\u200B\u202E\u2028\uFEFF",
            "....!!!???;;;--- ——— ",
            "1.2.3.4.5.6 ",
            "return return… Top | Home | Index\n",
            "\t\t\t|\t|\n",
            "CHAPTER XII\n\n",
            "\r\n\r\n\r");

    private FuzzedTexts() {}

    /** Bytes of a document. */
    public static byte[] bytes(long seed, int number) {
        Random random = new Random(seed * 1_000_003 + number);
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            int from = random.nextInt(4) == 0 ? random.nextInt(piece.length()) : 0;
            text.append(piece.substring(from).repeat(random.nextInt(20) == 0 ? 40 : 1 + random.nextInt(2)));
        }
        byte[] bytes =
                text.toString().getBytes(random.nextInt(8) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0) {
            int damaged = 1 + random.nextInt(5);
            for (int i = 0; i < damaged; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
        }
        return bytes;
    }
}
