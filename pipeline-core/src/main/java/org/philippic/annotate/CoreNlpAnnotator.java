package org.philippic.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.philippic.language.LanguagePack;

/**
 * Annotates one language with the tokenizer, tagger, parser and entity model of Stanford CoreNLP, called one by one on
 * each sentence; lemmas and universal tags are found as the language pack says. One sentence that fails costs only
 * itself. Thread-safe.
 */
final class CoreNlpAnnotator implements Annotator {
    private final LanguagePack pack;
    private final CoreNlpModels models;
    private final SentenceLimits limits;

    CoreNlpAnnotator(LanguagePack pack, CoreNlpModels models, SentenceLimits limits) {
        this.pack = pack;
        this.models = models;
        this.limits = limits;
    }

    @Override
    public AnnotatedText annotate(String text, TimeBudget budget) {
        ScreenedText screened = ScreenedText.of(text);
        Source source = new Source(text, screened, models.lemmatizers().get());
        List<TextSentence> sentences = new ArrayList<>();
        int end = 0;
        for (List<CoreLabel> whole : models.tokenization().sentences(screened.text())) {
            for (int from = 0; from < whole.size(); from += limits.maxSentenceTokens()) {
                if (budget.spent()) {
                    return new AnnotatedText(sentences, end, false);
                }
                List<CoreLabel> tokens = whole.subList(from, Math.min(whole.size(), from + limits.maxSentenceTokens()));
                TextSentence sentence = annotateOrTokens(tokens, source);
                sentences.add(sentence);
                end = sentence.end();
            }
        }
        return new AnnotatedText(sentences, text.length(), true);
    }

    @Override
    public List<Word> annotateWords(List<String> forms) {
        String text = String.join(" ", forms);
        List<CoreLabel> words = new ArrayList<>(forms.size());
        int at = 0;
        for (String form : forms) {
            words.add(MultiwordTokens.word(form, at, at + form.length()));
            at += form.length() + 1;
        }
        return annotate(
                        words,
                        new Source(
                                text,
                                ScreenedText.of(text),
                                models.lemmatizers().get()))
                .words();
    }

    /** What all sentences of one call share. */
    private record Source(String text, ScreenedText screened, Lemmatizer lemmatizer) {
        int end(CoreLabel token) {
            return Math.min(text.length(), screened.endOf(token.beginPosition(), token.endPosition()));
        }

        /** The token as it stands in the text; a word of a multiword token has its own form. */
        String form(CoreLabel token) {
            if (token.isMWT() != null && token.isMWT()) {
                return token.word();
            }
            return ScreenedText.form(text, token.beginPosition(), end(token));
        }
    }

    private TextSentence annotateOrTokens(List<CoreLabel> tokens, Source source) {
        try {
            return annotate(models.multiwordTokens().split(tokens), source);
        } catch (RuntimeException | StackOverflowError e) {
            return unannotated(tokens, source, e.toString());
        }
    }

    private TextSentence annotate(List<CoreLabel> words, Source source) {
        for (int i = 0; i < words.size(); i++) {
            words.get(i).setIndex(i + 1);
            words.get(i).setWord(forModels(words.get(i).word()));
        }
        models.tagger().tag(words);
        ParseStatus status = models.parser().isEmpty()
                ? ParseStatus.NOT_PARSED
                : words.size() <= limits.maxParseTokens() ? ParseStatus.PARSED : ParseStatus.TOO_LONG;
        SentenceParser.Tree tree =
                status == ParseStatus.PARSED ? models.parser().orElseThrow().parse(words) : null;
        List<String> classes = models.entities().classes(words);
        List<Word> described = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            described.add(describe(words, i, tree, pack.entityTypes().get(classes.get(i)), source));
        }
        return sentence(words, described, status, "", source);
    }

    private String forModels(String form) {
        String known = form;
        for (Map.Entry<String, String> character : pack.modelCharacters().entrySet()) {
            known = known.replace(character.getKey(), character.getValue());
        }
        return known;
    }

    private Word describe(List<CoreLabel> words, int i, SentenceParser.Tree tree, String entityType, Source source) {
        CoreLabel word = words.get(i);
        String tag = word.tag();
        Lemmatizer.Analysis analysis = source.lemmatizer().analyse(word.word(), tag);
        String relation = tree == null ? null : tree.relations()[i];
        TagRules.Universal universal = models.tagRules()
                .map(rules -> rules.universal(
                        tag,
                        analysis.lemma(),
                        relation == null ? "" : relation,
                        i == 0 ? "" : words.get(i - 1).word()))
                .orElse(new TagRules.Universal(tag, analysis.feats()));
        return new Word(
                word.beginPosition(),
                source.end(word),
                source.form(word),
                analysis.lemma(),
                universal.upos(),
                models.tagRules().isPresent() ? tag : null,
                universal.feats(),
                tree == null ? Word.NO_HEAD : tree.heads()[i],
                relation,
                entityType);
    }

    private TextSentence unannotated(List<CoreLabel> tokens, Source source, String failure) {
        List<Word> words = new ArrayList<>(tokens.size());
        for (CoreLabel token : tokens) {
            String form = source.form(token);
            words.add(new Word(
                    token.beginPosition(),
                    source.end(token),
                    form,
                    form.toLowerCase(Locale.ROOT),
                    "X",
                    null,
                    null,
                    Word.NO_HEAD,
                    null,
                    null));
        }
        return sentence(tokens, words, ParseStatus.FAILED, failure, source);
    }

    private static TextSentence sentence(
            List<CoreLabel> tokens, List<Word> words, ParseStatus status, String failure, Source source) {
        int begin = tokens.get(0).beginPosition();
        int end = source.end(tokens.get(tokens.size() - 1));
        return new TextSentence(begin, end, words, status, failure);
    }
}
