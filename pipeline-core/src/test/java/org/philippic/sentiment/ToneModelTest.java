package org.philippic.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Sentiment;
import org.philippic.rhetoric.WordPieces;

class ToneModelTest {
    private static final SentimentLexicons LEXICONS = SentimentLexicons.load();
    private static final ToneModel TONE = ToneFiles.shipped();
    private static final WordPieces PIECES = WordPieces.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The garden was lovely that evening; the children sang with joy and their teacher praised the noble beauty of the song. | These wretched cowards betray everything they touch! Shame on the liars, the parasites, the scoundrels who sold us!
            fr | Le jardin était charmant ce soir-là; les enfants chantaient avec joie et le maître loua la noble beauté du chant. | Ces misérables lâches trahissent tout ce qu'ils touchent! Honte aux menteurs, aux parasites, aux scélérats qui nous ont vendus!
            de | Der Garten war lieblich an jenem Abend; die Kinder sangen voll Freude und der Lehrer lobte die edle Schönheit des Liedes. | Diese elenden Feiglinge verraten alles! Schande über die Lügner, die Schmarotzer, die Schurken, die uns verkauft haben!
            es | El jardín estaba hermoso aquella tarde; los niños cantaban con alegría y el maestro alabó la noble belleza del canto. | ¡Estos miserables cobardes lo traicionan todo! ¡Vergüenza para los mentirosos, los parásitos, los canallas que nos vendieron!
            it | Il giardino era bello quella sera; i bambini cantavano con gioia e il maestro lodò la nobile bellezza del canto. | Questi miserabili vigliacchi tradiscono tutto! Vergogna ai bugiardi, ai parassiti, alle canaglie che ci hanno venduti!
            """)
    void rating_praiseAndAttack_areFarApart(String lang, String praise, String attack) {
        assertThat(rating(praise, lang)).isGreaterThan(rating(attack, lang) + 0.5);
    }

    @Test
    void covers_languagesWithRatedPassages_only() {
        assertThat(List.of("en", "fr", "de", "es", "it")).allMatch(TONE::covers);
        assertThat(TONE.covers("ru")).isFalse();
    }

    @Test
    void rating_noWordsAtAll_isANumber() {
        assertThat(rating("12 — …", "en")).isFinite();
    }

    @Test
    void toLines_readAgain_areTheSameModel() {
        Map<String, List<String>> lines = ToneFiles.lines(TONE);
        ToneModel read = ToneFiles.parse(lines::get);
        assertThat(ToneFiles.lines(read)).isEqualTo(lines);
    }

    /** Cut at blanks and before marks, without tags and trees. */
    private static double rating(String text, String lang) {
        String spaced = text.replaceAll("([.,;!¡?])", " $1 ").strip();
        AnnotatedSentence sentence =
                Texts.document(lang, spaced.replaceAll(" +", " ")).sentences().get(0);
        SentimentLexicon lexicon = LEXICONS.of(lang);
        VoicePart part =
                new VoicePart(PIECES.of(text), lang, sentence.tokens(), new PolarScope(sentence, lexicon).polarWords());
        return TONE.rating(ToneReading.of(List.of(part), lexicon), lang);
    }

    @Test
    void longText_ofAttackAndPraiseByTurns_liesBetweenThem() {
        String attack = "These wretched cowards and liars betray the people , shame on them !";
        String praise = "The lovely song filled the noble garden with joy and the happy children danced .";
        double attacked = document(attack, 12);
        double praised = document(praise, 12);
        String[] both = new String[24];
        for (int i = 0; i < both.length; i++) {
            both[i] = i < 12 ? attack : praise;
        }
        double mixed = score(both);
        assertThat(attacked).isLessThan(praised - 0.2);
        assertThat(mixed).isBetween(attacked, praised);
    }

    private static double document(String sentence, int times) {
        String[] sentences = new String[times];
        java.util.Arrays.fill(sentences, sentence);
        return score(sentences);
    }

    private static double score(String... sentences) {
        List<Sentiment> rows = new LexiconSentiment(LEXICONS).score(Texts.document("en", sentences));
        return rows.get(rows.size() - 1).score();
    }
}
