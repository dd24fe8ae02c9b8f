package org.philippic.sentiment;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Quotation;
import org.philippic.model.Token;

/**
 * Tells who speaks of a target, and what of a sentence that one says. Words inside direct and block quotations and in
 * indirect speech are the speaker's; what the author sets in scare quotes is not meant as praise; what befalls a target
 * or what it stands against is not held against it. Immutable.
 */
final class TargetVoices {
    private static final String UNNAMED_SPEAKER = "quoted";

    private final AnnotatedDocument document;
    private final TargetNames names;
    private final IndirectSpeech indirect;
    private final SparedWords spared;
    private final List<Quotation> speech;
    private final List<Quotation> scareQuotes;

    TargetVoices(AnnotatedDocument document, TargetNames names, IndirectSpeech indirect, SparedWords spared) {
        this.spared = spared;
        this.document = document;
        this.names = names;
        this.indirect = indirect;
        this.speech = Voice.speech(document.quotations());
        this.scareQuotes = Voice.scareQuotes(document.quotations());
    }

    /** The voices of a sentence in which targets are mentioned. */
    OfSentence of(AnnotatedSentence sentence, TargetSentence read, List<TargetMention> mentions) {
        int[] subjects = indirect.speakers(read, sentence.sentence().lang());
        int[] reporters = new int[subjects.length];
        for (int i = 0; i < reporters.length; i++) {
            reporters[i] = mentionAt(mentions, subjects[i]);
        }
        List<Token> tokens = sentence.tokens();
        boolean[] aloof = new boolean[reporters.length];
        for (Quotation quotation : scareQuotes) {
            for (int i = 0; i < aloof.length; i++) {
                aloof[i] |= Voice.contains(quotation, tokens.get(i));
            }
        }
        return new OfSentence(read, mentions, Voice.of(sentence, speech), reporters, aloof);
    }

    /** Number of the mention that has a token, −1 where none has. */
    private static int mentionAt(List<TargetMention> mentions, int token) {
        for (int m = 0; m < mentions.size() && token >= 0; m++) {
            if (token >= mentions.get(m).from() && token < mentions.get(m).to()) {
                return m;
            }
        }
        return IndirectSpeech.NOBODY;
    }

    /** The voices of one sentence. */
    final class OfSentence {
        private final TargetSentence read;
        private final List<TargetMention> mentions;
        private final List<Voice> voices;
        /** By token, the number of the mention of the one who is reported to say it. */
        private final int[] reporters;

        private final boolean[] aloof;
        private final boolean shared;

        private OfSentence(
                TargetSentence read,
                List<TargetMention> mentions,
                List<Voice> voices,
                int[] reporters,
                boolean[] aloof) {
            this.read = read;
            this.mentions = mentions;
            this.voices = voices;
            this.reporters = reporters;
            this.aloof = aloof;
            this.shared = voices.stream().distinct().count() > 1
                    || Arrays.stream(reporters).distinct().count() > 1;
        }

        /** A name in scare quotes is one that others give. */
        Voice voice(TargetMention mention) {
            int at = mention.from();
            return reporters[at] == IndirectSpeech.NOBODY && !aloof[at] ? voices.get(at) : Voice.QUOTED;
        }

        /** The author, or the canonical name of the speaker. */
        String source(TargetMention mention) {
            if (voice(mention) == Voice.AUTHOR) {
                String author = document.document().author();
                return author == null ? document.document().docId() : author;
            }
            Token token = mention.sentence().tokens().get(mention.from());
            for (Quotation quotation : document.quotations()) {
                if (Voice.contains(quotation, token) && quotation.speaker() != null) {
                    return names.canonical(quotation.speaker());
                }
            }
            int reporter = reporters[mention.from()];
            return reporter == IndirectSpeech.NOBODY
                    ? UNNAMED_SPEAKER
                    : mentions.get(reporter).target();
        }

        /** The sentence with no more in it than the one who speaks of the target says of what it is and does. */
        TargetSentence said(TargetMention mention) {
            String lang = mention.sentence().sentence().lang();
            Set<Integer> unsaid = new HashSet<>();
            for (PolarWord word : read.polarWords()) {
                if (isAloofPraise(word)
                        || isManner(word, lang, mention)
                        || spared.spares(read, lang, word, mention.from(), mention.to())) {
                    unsaid.add(word.index());
                }
            }
            return !shared && unsaid.isEmpty()
                    ? read
                    : read.without(token -> unsaid.contains(token) || isAnothers(token, mention.from()));
        }

        private boolean isAloofPraise(PolarWord word) {
            return word.value() > 0 && aloof[word.index()];
        }

        /** Whether a word tells how the target speaks ("X promised"), which is no praise or blame. */
        private boolean isManner(PolarWord word, String lang, TargetMention mention) {
            return indirect.reports(read.tokens().get(word.index()), lang)
                    && TargetTies.isDoneBy(read.paths(), word.index(), mention.from(), mention.to());
        }

        private boolean isAnothers(int token, int ofMention) {
            return voices.get(token) != voices.get(ofMention) || reporters[token] != reporters[ofMention];
        }
    }
}
