package org.philippic.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.philippic.annotate.LexicalAnnotator.Description;
import org.philippic.annotate.LexicalAnnotator.WordReader;
import org.philippic.language.LanguagePack;

/**
 * Parts of speech and lemmas from a dictionary alone, word by word: the usual part of speech of a frequent word
 * ({@code frequent-tags.tsv} of the language's folder), else of those in the dictionary the first in the language's
 * order. Not thread-safe.
 */
final class DictionaryWords implements WordReader {
    private final DictionaryLemmatizer lemmatizer;
    private final Map<String, String> frequent;
    private final List<String> order;

    /** @param frequent from lower-case forms to UPOS, see {@link #frequentTags} */
    DictionaryWords(DictionaryLemmatizer lemmatizer, Map<String, String> frequent, LanguagePack pack) {
        this.lemmatizer = lemmatizer;
        this.frequent = frequent;
        this.order = pack.tagOrder();
    }

    static Map<String, String> frequentTags(LanguagePack pack) {
        Map<String, String> tags = new HashMap<>();
        ResourceLines.cells(pack.resource("frequent-tags.tsv")).forEach(cells -> tags.put(cells[0], cells[1]));
        return Map.copyOf(tags);
    }

    @Override
    public Description describe(String form, boolean first) {
        String upos = upos(form, first);
        if (upos.equals("PUNCT") || upos.equals("SYM")) {
            return new Description(upos, form, null);
        }
        Lemmatizer.Analysis analysis = lemmatizer.analyse(form, upos);
        return new Description(upos, analysis.lemma(), analysis.feats());
    }

    private String upos(String form, boolean first) {
        if (form.codePoints().noneMatch(Character::isLetterOrDigit)) {
            boolean mark = form.equals("`") || form.startsWith("``");
            return !mark && form.codePoints().anyMatch(DictionaryWords::isSymbol) ? "SYM" : "PUNCT";
        }
        if (form.contains("://") || form.startsWith("www.")) {
            return "X";
        }
        if (Character.isDigit(form.codePointAt(0))) {
            return form.codePoints().anyMatch(Character::isLetter) ? "ADJ" : "NUM";
        }
        String usual = frequent.get(form.toLowerCase(Locale.ROOT));
        if (usual != null) {
            return usual;
        }
        List<String> known = lemmatizer.partsOfSpeech(form);
        boolean capital = Character.isUpperCase(form.codePointAt(0));
        if (capital && (known.isEmpty() || !first && !known.equals(List.of("ADJ")))) {
            return "PROPN";
        }
        return order.stream().filter(known::contains).findFirst().orElse("NOUN");
    }

    private static boolean isSymbol(int codePoint) {
        if (codePoint == '%') {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                true;
            default -> false;
        };
    }
}
