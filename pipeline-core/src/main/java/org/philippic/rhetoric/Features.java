package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import org.philippic.model.Token;

/** The list of features. */
final class Features {
    /** All features, in the order of their columns in the model. This is the only list. */
    static List<Feature> all() {
        List<Feature> features = new ArrayList<>();
        for (WordList list : WordList.values()) {
            features.add(new PhraseRate(list));
        }
        features.addAll(List.of(
                new PolarWords("negative_words", polarity -> polarity < -0.1),
                new PolarWords("strongly_negative_words", polarity -> polarity < -0.5),
                new PolarWords("positive_words", polarity -> polarity > 0.1),
                TokenRate.mark("exclamation_marks", "!"),
                TokenRate.mark("question_marks", "?"),
                TokenRate.mark("commas", ","),
                TokenRate.mark("semicolons", ";"),
                TokenRate.mark("colons", ":"),
                TokenRate.mark("dashes", "—–"),
                TokenRate.mark("quotation_marks", "\"“”„«»"),
                new TokenRate("ellipses", Features::isEllipsis, ReadSentence::marked),
                TokenRate.mark("brackets", "()[]"),
                TokenRate.mark("digits", "0123456789"),
                new TokenRate("capitals", Features::inCapitals),
                new SentenceRate("questions", Mood::asks),
                new SentenceRate("exclamations", Mood::exclaims),
                new SentenceRate("commands", Mood::commands),
                new SentenceRate("short_sentences", Rhythm::isShort),
                new PassageValue("mean_sentence_length", Rhythm::meanSentenceLength),
                new PassageValue("longest_sentence", Rhythm::longestSentence),
                new PassageValue("sentence_length_variation", Rhythm::sentenceLengthVariation),
                new PassageValue("mean_word_length", Rhythm::meanWordLength),
                new PassageValue("word_variety", Rhythm::wordVariety),
                new PassageValue("same_openings", Rhythm::sameOpenings),
                new PassageValue("repeated_triples", Rhythm::repeatedTriples),
                new PassageValue("repeated_content", Rhythm::repeatedContent),
                new PersonEpithets("person_epithets"),
                TokenRate.upos("nouns", "NOUN"),
                TokenRate.upos("verbs", "VERB"),
                TokenRate.upos("adjectives", "ADJ"),
                TokenRate.upos("adverbs", "ADV"),
                TokenRate.upos("pronouns", "PRON"),
                TokenRate.upos("determiners", "DET"),
                TokenRate.upos("adpositions", "ADP"),
                TokenRate.upos("auxiliaries", "AUX"),
                TokenRate.upos("names", "PROPN"),
                TokenRate.upos("numerals", "NUM"),
                TokenRate.upos("coordinators", "CCONJ"),
                TokenRate.upos("subordinators", "SCONJ"),
                TokenRate.relation("adverbial_clauses", "advcl"),
                TokenRate.relation("relative_clauses", "acl"),
                TokenRate.relation("complement_clauses", "ccomp"),
                TokenRate.relation("open_complements", "xcomp"),
                TokenRate.relation("conjuncts", "conj"),
                TokenRate.relation("appositions", "appos"),
                TokenRate.relation("parentheticals", "parataxis"),
                TokenRate.relation("vocative_relations", "vocative"),
                TokenRate.relation("noun_modifiers", "nmod"),
                TokenRate.relation("adjectival_modifiers", "amod"),
                TokenRate.relation("case_markers", "case"),
                TokenRate.relation("copulas", "cop"),
                TokenRate.relations("passives", "nsubj:pass", "aux:pass"),
                TokenRate.morphology("past_tenses", "Tense=Past", "Tense=Imp"),
                TokenRate.morphology("superlatives", "Degree=Sup", "Degree=Cmp")));
        return List.copyOf(features);
    }

    private static boolean isEllipsis(Token token) {
        return token.form().contains("…") || token.form().startsWith("..");
    }

    private static boolean inCapitals(Token token) {
        String form = token.form();
        int i = 0;
        while (i < form.length() && Character.isUpperCase(form.charAt(i))) {
            i++;
        }
        return i > 2 && i == form.length();
    }

    private Features() {}
}
