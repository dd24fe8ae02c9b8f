package org.philippic.annotate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.philippic.annotate.models.ModelCatalogue;
import org.philippic.annotate.models.ModelFile;
import org.philippic.language.LanguagePack;
import org.philippic.language.LanguagePack.LemmaSource;
import org.philippic.language.LanguagePacks;

/**
 * The page on languages: what each one gets, where it comes from, and how good it was on treebanks. The figures are in
 * {@code models/accuracy.tsv}, as {@code philippic evaluate annotation} prints them.
 */
public final class LanguagesDocs {
    private static final String ACCURACY = "/models/accuracy.tsv";
    private static final String NONE = "–";

    private LanguagesDocs() {}

    /** {@code docs/languages.md}. */
    public static String markdown() {
        ModelCatalogue catalogue = ModelCatalogue.shipped();
        StringBuilder page = new StringBuilder();
        page.append("# Languages\n\n")
                .append(
                        "Generated from the language packs, the model catalogue and the measured figures; do not edit.\n\n")
                .append(
                        "`run.languages` enables languages (default `en`, `fr`). Documents in any other language are kept,")
                .append(" split into\nsentences and words by Unicode's rules, and marked `tokens_only` in")
                .append(" `sentences.parse_status`.\n\n")
                .append("## What each language gets\n\n")
                .append("| language | words and sentences | tags | lemmas | dependencies | entities | to install |\n")
                .append("|---|---|---|---|---|---|---|\n");
        for (LanguagePack pack : LanguagePacks.ALL) {
            page.append(row(pack, catalogue));
        }
        page.append("\n\"CoreNLP\" is a model or a lexer of Stanford CoreNLP 4.5.10. Without dependencies")
                .append(" `parse_status` is `not_parsed`.\n\n")
                .append("## How good it is\n\n")
                .append(
                        "On halves of the test parts of Universal Dependencies treebanks, from raw text, aligned as in the")
                .append(
                        " CoNLL 2018 shared task;\nF1 in per cent, CoreNLP's own pipeline with the same models in brackets.")
                .append(" Lemmas on gold words are shares of right\nlemmas where words and sentences are given.\n\n")
                .append(
                        "| treebank | words | sentences | tokens | UPOS | lemmas | UAS | LAS | lemmas on gold words |\n")
                .append("|---|---|---|---|---|---|---|---|---|\n");
        for (String[] cells : ResourceLines.cells(ACCURACY)) {
            page.append("| ").append(String.join(" | ", cells)).append(" |\n");
        }
        return page.toString();
    }

    private static String row(LanguagePack pack, ModelCatalogue catalogue) {
        String lang = pack.iso();
        return "| " + pack.name() + " (`" + lang + "`) | " + words(pack)
                + " | " + (catalogue.has(lang, "tagger") ? "CoreNLP" : "dictionary, word by word")
                + " | " + lemmas(pack)
                + " | " + (catalogue.has(lang, "parser") ? "CoreNLP's model" : NONE)
                + " | " + (catalogue.has(lang, "entities") ? types(pack) : NONE)
                + " | " + megabytes(catalogue.files(), lang) + " |\n";
    }

    private static String words(LanguagePack pack) {
        return switch (pack.tokenizer()) {
            case PTB, FRENCH, SPANISH, GERMAN -> "CoreNLP's lexer";
            case STATISTICAL, ARABIC, CHINESE -> "CoreNLP's model";
            case UNICODE -> "Unicode (ICU)";
        };
    }

    private static String lemmas(LanguagePack pack) {
        if (pack.lemmas() == LemmaSource.MORPHOLOGY) {
            return "CoreNLP";
        }
        return pack.lemmas() == LemmaSource.DICTIONARY ? "dictionary" : "none: the word in lower case";
    }

    private static String types(LanguagePack pack) {
        return pack.entityTypes().values().stream()
                .distinct()
                .sorted()
                .map(type -> type.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String megabytes(List<ModelFile> files, String lang) {
        long bytes = files.stream()
                .filter(file -> file.lang().equals(lang))
                .mapToLong(ModelFile::size)
                .sum();
        return String.format(Locale.ROOT, "%.0f MB", Math.ceil(bytes / 1e6));
    }
}
