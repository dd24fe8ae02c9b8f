package edu.stanford.nlp.ie.crf;

import edu.stanford.nlp.ie.NERFeatureFactory;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.WordShapeClassifier;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a loaded {@link CRFClassifier} of entities knows: labels, names of features, their weights, and how words are
 * spelt, shaped and clustered before features are made of them. It stands in CoreNLP's package because weights and
 * indices are visible there only. Immutable and thread-safe.
 */
public final class CrfParts {
    /** Endings of the names of features that {@link CrfParts} has what is needed for, without "-" before them. */
    private static final Set<String> TEMPLATES = Set.of(
            "WORD|C",
            "PW|C",
            "NW|C",
            "DISTSIM|C",
            "PDISTSIM|C",
            "NDISTSIM|C",
            "TYPE|C",
            "PTYPE|C",
            "NTYPE|C",
            "PW_CTYPE|C",
            "NW_CTYPE|C",
            "PCTYPE|C",
            "CNTYPE|C",
            "PCNTYPE|C",
            "PPW_CTYPE|C",
            "NNW_CTYPE|C",
            "DISJN|C",
            "DISJP|C",
            "IS_TITLE|C",
            "PSEQ|CpC",
            "PSEQW|CpC",
            "PSEQW2|CpC",
            "PSEQpW|CpC",
            "PSEQpDS|CpC",
            "PSEQcDS|CpC",
            "PSEQpcDS|CpC",
            "PSEQpS|CpC",
            "PSEQcS|CpC",
            "TYPES|CpC",
            "TPS2|CpC",
            "TNS1|CpC");

    private static final Set<String> PATTERNS =
            Set.of("NO-OCCURRENCE-PATTERN|C", "X-NEXT-OCCURRENCE-X|C", "X-PREV-OCCURRENCE-X|C");

    private static final String ANY_LENGTH = "-GAZ";
    private static final Pattern LISTED = Pattern.compile("-GAZ[0-9]*\\|C$");

    /**
     * The lists of names that a model comes with.
     *
     * @param lists their names, such as "PER"
     * @param names by name, its words as {@link #known} writes them with {@link #BETWEEN} between, the lists that have
     *     it, a bit for each
     */
    public record NameLists(List<String> lists, Map<String, Integer> names) {
        /** Stands between the words of a name. */
        public static final char BETWEEN = '\n';
    }

    private final SeqClassifierFlags flags;
    private final List<String> labels;
    private final int[] labelPairs;
    private final List<String> features;
    private final float[][] weights;
    private final Set<String> lowerCaseWords;
    private final Map<String, String> clusters;
    private final NameLists nameLists;

    /** Keeps what it needs and not the classifier, whose index of features is large. */
    private CrfParts(CRFClassifier<CoreLabel> classifier) {
        this.flags = classifier.flags;
        List<CRFLabel> single = classifier.labelIndices.get(0).objectsList();
        this.labels = single.stream()
                .map(label -> classifier.classIndex.get(label.getLabel()[0]))
                .toList();
        this.labelPairs = classifier.labelIndices.get(1).objectsList().stream()
                .mapToInt(pair -> single.indexOf(new CRFLabel(new int[] {pair.getLabel()[0]})) * single.size()
                        + single.indexOf(pair.getOneSmallerLabel()))
                .toArray();
        this.features = classifier.featureIndex.objectsList();
        this.weights = classifier.weights;
        this.lowerCaseWords = classifier.getKnownLCWords();
        NERFeatureFactory<?> factory = (NERFeatureFactory<?>) classifier.featureFactories.get(0);
        this.clusters =
                flags.useDistSim ? value(field(NERFeatureFactory.class.getName(), "lexicon"), factory) : Map.of();
        this.nameLists = flags.useGazettes ? nameLists(factory) : new NameLists(List.of(), Map.of());
    }

    /** The parts of a model; empty for one with other features than CoreNLP's models for European languages have. */
    public static Optional<CrfParts> of(CRFClassifier<CoreLabel> classifier) {
        SeqClassifierFlags flags = classifier.flags;
        boolean known = classifier.windowSize == 2
                && classifier.featureFactories.size() == 1
                && classifier.featureFactories.get(0).getClass() == NERFeatureFactory.class
                && classifier.getCliquePotentialFunctionForTest() instanceof LinearCliquePotentialFunction
                && flags.labelDictionaryCutoff <= 0
                && !flags.useEmbedding
                && !flags.doGibbs
                && flags.useInternal
                && flags.useExternal
                && flags.noMidNGrams
                && !flags.lowercaseNGrams
                && !flags.dehyphenateNGrams
                && !flags.greekifyNGrams
                && !flags.useReverse
                && !flags.useTitle2
                && !(flags.useGazettes && flags.sloppyGazette)
                && !flags.normalizeTerms
                && !flags.normalizeTimex
                && flags.slashHyphenTreatment == SeqClassifierFlags.SlashHyphenEnum.NONE
                && classifier.featureIndex.objectsList().stream().allMatch(CrfParts::isKnown);
        return known ? Optional.of(new CrfParts(classifier)) : Optional.empty();
    }

    private static boolean isKnown(String feature) {
        if (feature.startsWith("#") && feature.endsWith("#|C")) {
            return true;
        }
        int bar = feature.lastIndexOf('|');
        return TEMPLATES.contains(feature.substring(feature.lastIndexOf('-', bar) + 1))
                || PATTERNS.contains(feature)
                || LISTED.matcher(feature).find();
    }

    /** Labels in the order of the weights of features of one label. */
    public List<String> labels() {
        return labels;
    }

    /** The label of a word that is in no entity. */
    public int background() {
        return labels.indexOf(flags.backgroundSymbol);
    }

    /**
     * The pairs of neighbouring labels that may occur, label before times number of labels plus label; the weights of
     * features of pairs are in this order.
     */
    public int[] labelPairs() {
        return labelPairs.clone();
    }

    /** Names of all features, in the order of {@link #weights}. */
    public List<String> features() {
        return features;
    }

    /** For each feature its weights, one a label or one a pair of labels; not to be changed. */
    public float[][] weights() {
        return weights;
    }

    /** Words on each side whose presence counts wherever they stand. */
    public int disjunctionWidth() {
        return flags.disjunctionWidth;
    }

    /** Longest beginning or ending of a word, its boundary included, that is a feature. */
    public int longestAffix() {
        return flags.maxNGramLeng < 0 ? Integer.MAX_VALUE : flags.maxNGramLeng;
    }

    /** The word as features name it, such as its American spelling. */
    public String known(String word) {
        Function<String, String> function = flags.wordFunction;
        return function == null ? word : function.apply(word);
    }

    /** The shape of a known word, such as "Xxxx". */
    public String shape(String known) {
        return WordShapeClassifier.wordShape(known, flags.wordShape, lowerCaseWords);
    }

    /** The cluster of a known word among words of similar distribution; the same for all where the model has none. */
    public String cluster(String known) {
        String word = flags.casedDistSim ? known : known.toLowerCase(Locale.ROOT);
        if (flags.numberEquivalenceDistSim) {
            word = WordShapeClassifier.wordShape(word, WordShapeClassifier.WORDSHAPEDIGITS);
        }
        return clusters.getOrDefault(word, flags.unknownWordDistSimClass);
    }

    /** The lists of names; none where the model has no lists. */
    public NameLists nameLists() {
        return nameLists;
    }

    /** CoreNLP keeps all that it knows of a name at each of its words: millions of entries, of which the first counts. */
    private static NameLists nameLists(NERFeatureFactory<?> factory) {
        Map<String, Collection<Object>> byWord =
                value(field(NERFeatureFactory.class.getName(), "wordToGazetteInfos"), factory);
        String entry = NERFeatureFactory.class.getName() + "$GazetteInfo";
        Field place = field(entry, "loc");
        Field feature = field(entry, "feature");
        Field words = field(entry, "words");
        List<String> lists = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        for (Collection<Object> ofWord : byWord.values()) {
            for (Object info : ofWord) {
                String name = value(feature, info);
                if (CrfParts.<Integer>value(place, info) == 0 && name.endsWith(ANY_LENGTH)) {
                    String list = name.substring(0, name.length() - ANY_LENGTH.length());
                    if (!lists.contains(list)) {
                        lists.add(list);
                    }
                    String joined =
                            String.join(String.valueOf(NameLists.BETWEEN), CrfParts.<String[]>value(words, info));
                    names.merge(joined, 1 << lists.indexOf(list), (one, two) -> one | two);
                }
            }
        }
        return new NameLists(lists, names);
    }

    /** Factories keep what they know to themselves. */
    private static Field field(String type, String name) {
        try {
            Field field = Class.forName(type).getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This CoreNLP has no field " + name + " in " + type, e);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T value(Field field, Object owner) {
        try {
            return (T) field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot read " + field, e);
        }
    }
}
