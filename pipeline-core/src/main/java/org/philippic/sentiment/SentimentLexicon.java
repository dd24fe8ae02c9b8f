package org.philippic.sentiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.philippic.model.Token;
import org.philippic.rhetoric.WordMemo;

/**
 * The word lists of one language that sentiment is read off: polarities, and the cues that turn, strengthen or weaken
 * them. Thread-safe.
 *
 * <p>The lists are resources in {@code language/<iso>/}: {@code polarity*.tsv}, {@code negation.txt},
 * {@code intensifiers.txt}, {@code diminishers.txt}, {@code adversatives.txt}, {@code irrealis.txt}, and those of
 * {@link Spelling}; a language may lack any of them. Emoji and emoticons, which all languages share, lie in
 * {@code language/mul/}. To add a language, write its folder and add its code to {@link SentimentLexicons#LANGUAGES}.
 */
final class SentimentLexicon {
    /** Polarity files from the most to the least trusted: a word is taken from the first file that has it. */
    private static final List<String> POLARITY_FILES = List.of("polarity-everyday.tsv", "polarity.tsv");

    /** Mostly translated by machine, which makes polar words of articles and prepositions: stop words are not read. */
    private static final String TRANSLATED_FILE = "polarity-afinn.tsv";

    private static final List<String> SHARED_FILES = List.of(
            "language/mul/polarity-signs.tsv", "language/mul/polarity-emoji.tsv", "language/mul/polarity-emoticon.tsv");

    /** One or two letters written three times or more, as in "sooo" and "hahahaha". */
    private static final Pattern STRETCHED = Pattern.compile("(\\p{L}{1,2}?)\\1{2,}");

    /** What changes the look of an emoji alone: the colour of its skin, and that it is to be coloured at all. */
    private static final Pattern EMOJI_STYLE = Pattern.compile("[\\x{1F3FB}-\\x{1F3FF}\\x{FE0E}\\x{FE0F}]");

    /** The first code point of arrows, signs and emoji; letters and marks of punctuation lie below. */
    private static final int FIRST_SIGN = 0x2190;

    private static final char HASHTAG = '#';

    /** Part of speech of words in languages without a tagger. */
    private static final String UNTAGGED = "X";

    /** Shortest word, and shortest beginning of a word, that stands for the word's other forms. */
    private static final int MIN_STEM = 6;

    /** Letters that an ending may have. */
    private static final int MAX_ENDING = 2;

    private final Map<String, Polarity> polarities = new HashMap<>();
    private final Map<String, Polarity> stems = new HashMap<>();
    private final Map<String, Polarity> unmarked = new HashMap<>();
    private final Map<String, Polarity> emoticons = new HashMap<>();
    private final Map<Cue, Set<String>> cues;
    private final Spelling spelling;
    private final WordMemo<LexiconWord> known = new WordMemo<>(this::look);

    private SentimentLexicon(Map<Cue, Set<String>> cues, Spelling spelling) {
        this.cues = cues;
        this.spelling = spelling;
    }

    /** A word that changes what the polar words around it say. */
    enum Cue {
        NEGATION("negation.txt"),
        INTENSIFIER("intensifiers.txt"),
        DIMINISHER("diminishers.txt"),
        ADVERSATIVE("adversatives.txt"),
        IRREALIS("irrealis.txt");

        private final String file;

        Cue(String file) {
            this.file = file;
        }

        /** Whether it is among the cues that the bits stand for. */
        boolean isIn(int cues) {
            return (cues >>> ordinal() & 1) == 1;
        }
    }

    /** Loads the lists of a language; emoji and emoticons alone where there are none. */
    static SentimentLexicon load(String lang) {
        Map<Cue, Set<String>> cues = new HashMap<>();
        for (Cue cue : Cue.values()) {
            cues.put(cue, new HashSet<>(lines("language/" + lang + "/" + cue.file)));
        }
        Spelling spelling = Spelling.load(lang);
        SentimentLexicon lexicon = new SentimentLexicon(cues, spelling);
        String folder = "language/" + lang + "/";
        POLARITY_FILES.forEach(file -> addPolarities(lines(folder + file), spelling, lexicon.polarities));
        Set<String> stopWords = new HashSet<>();
        lines(folder + "stop-words.txt").forEach(word -> stopWords.add(spelling.plain(word)));
        List<String> translated = lines(folder + TRANSLATED_FILE);
        translated.removeIf(line -> stopWords.contains(spelling.plain(line.substring(0, line.indexOf('\t')))));
        addPolarities(translated, spelling, lexicon.polarities);
        lexicon.addStems();
        lexicon.addUnmarked(stopWords);
        SHARED_FILES.forEach(file -> addPolarities(lines(file), spelling, lexicon.emoticons));
        return lexicon;
    }

    /** A word, as written or as a lemma, with what the lexicon knows of it. */
    LexiconWord word(String word) {
        return known.of(word);
    }

    private LexiconWord look(String word) {
        String lower = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String form = spelling.plain(lower.length() > 1 && lower.charAt(0) == HASHTAG ? lower.substring(1) : lower);
        int ofCues = 0;
        for (Cue cue : Cue.values()) {
            ofCues |= cues.get(cue).contains(lower) ? 1 << cue.ordinal() : 0;
        }
        Polarity behindClitic = spelling.withoutClitics(form).stream()
                .map(polarities::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new LexiconWord(
                lower,
                ofCues,
                byForm(form),
                polarities.get(spelling.plain(lower)),
                byStem(form),
                behindClitic == null ? unmarked.get(form) : behindClitic);
    }

    private Polarity byForm(String form) {
        Polarity found = polarities.get(form);
        if (found == null && STRETCHED.matcher(form).find()) {
            found = polarities.get(STRETCHED.matcher(form).replaceAll("$1"));
            if (found == null) {
                found = polarities.get(STRETCHED.matcher(form).replaceAll("$1$1"));
            }
        }
        return found;
    }

    /**
     * What the lexicon says of a token: of its form, else of its lemma, else of its form without a clitic in front or
     * with the marks that it lacks. Where the language has no tagger and so no lemma, a word that differs in its ending
     * alone stands for it.
     */
    Optional<Polarity> polarity(Token token) {
        LexiconWord form = word(token.form());
        Polarity found = form.asForm();
        if (found == null) {
            found = token.upos().equals(UNTAGGED)
                    ? form.asStem()
                    : word(token.lemma()).asLemma();
        }
        return Optional.ofNullable(found == null ? form.asMisspelt() : found);
    }

    /** The cues that the form or the lemma of a token is, a bit for the ordinal of each. */
    int cues(Token token) {
        return word(token.form()).cues() | word(token.lemma()).cues();
    }

    /** Polarity of an emoji or an emoticon, in whatever style it is written. */
    Optional<Polarity> emoticon(String written) {
        return Optional.ofNullable(emoticons.get(EMOJI_STYLE.matcher(written).replaceAll("")));
    }

    /** Polarity of the first emoji in a token that is a row of them. */
    Optional<Polarity> firstEmoji(String written) {
        return written.codePoints()
                .filter(codePoint -> codePoint >= FIRST_SIGN)
                .mapToObj(codePoint -> emoticons.get(Character.toString(codePoint)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The words of a cue. */
    Set<String> cues(Cue cue) {
        return Set.copyOf(cues.get(cue));
    }

    /** Number of words with a polarity. */
    int size() {
        return polarities.size() + emoticons.size();
    }

    private Polarity byStem(String form) {
        for (int ending = 0; ending <= MAX_ENDING && form.length() - ending >= MIN_STEM; ending++) {
            Polarity found = stems.get(form.substring(0, form.length() - ending));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A beginning shared by words of both signs stands for none of them. */
    private void addStems() {
        Map<String, double[]> sums = new HashMap<>();
        polarities.forEach((word, polarity) -> {
            for (int ending = 0; ending <= MAX_ENDING && word.length() - ending >= MIN_STEM; ending++) {
                double[] sum = sums.computeIfAbsent(word.substring(0, word.length() - ending), key -> new double[4]);
                sum[0] += polarity.polarity();
                sum[1] += polarity.subjectivity();
                sum[2] += Math.abs(polarity.polarity());
                sum[3]++;
            }
        });
        sums.forEach((stem, sum) -> {
            if (sum[2] > 0 && Math.abs(sum[0]) == sum[2]) {
                stems.put(stem, new Polarity(sum[0] / sum[3], sum[1] / sum[3]));
            }
        });
    }

    /** A word without its marks stands for the marked one where it is no word of its own that is known. */
    private void addUnmarked(Set<String> stopWords) {
        new TreeMap<>(polarities).forEach((word, polarity) -> {
            String plain = spelling.unmarked(word);
            if (!plain.equals(word) && !polarities.containsKey(plain) && !stopWords.contains(plain)) {
                unmarked.putIfAbsent(plain, polarity);
            }
        });
    }

    private static void addPolarities(List<String> lines, Spelling spelling, Map<String, Polarity> polarities) {
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            double polarity = Double.parseDouble(fields[1]);
            double subjectivity =
                    fields.length > 2 && !fields[2].isEmpty() ? Double.parseDouble(fields[2]) : Math.abs(polarity);
            polarities.putIfAbsent(spelling.plain(fields[0]), new Polarity(polarity, subjectivity));
        }
    }

    /** Lines of a list without its head and blank lines; none where there is no such list. */
    static List<String> lines(String resource) {
        List<String> lines = new ArrayList<>();
        try (InputStream stream = SentimentLexicon.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                return lines;
            }
            InputStream plain = resource.endsWith(".gz") ? new GZIPInputStream(stream) : stream;
            BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                // Emoticons may begin with "#"; a head line has a blank after it.
                if (!line.isBlank() && !line.startsWith("# ")) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the word list " + resource, e);
        }
        return lines;
    }
}
