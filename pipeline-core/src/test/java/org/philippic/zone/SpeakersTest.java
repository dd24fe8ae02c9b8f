package org.philippic.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpeakersTest {
    @Test
    void dialogueWithoutWordsOfSpeech_speakersTakeTurns() {
        assertThat(speakers(
                        "en",
                        "“Shall we leave the harbour tonight?” asked Karl Lund, and he looked at the sky.",
                        "“We shall wait for the tide,” said Martha, who had not looked up from her nets.",
                        "“And if the wind turns against us before the morning?”",
                        "“Then we shall wait for another tide.”"))
                .containsExactly("Karl Lund", "Martha", "Karl Lund", "Martha");
    }

    @Test
    void pronounAfterSpeech_standsForTheLastNameOfItsGender() {
        assertThat(speakers(
                        "en",
                        "Mr. Lund came down to the quay, where Mrs. Petersen was waiting with the letters.",
                        "“They are all for the pilot,” she said, and she held them out to him."))
                .containsExactly("Mrs. Petersen");
        assertThat(speakers(
                        "fr",
                        "Il pleuvait depuis le matin sur le port et sur la ville. Mme Perrin entra dans la cuisine,"
                                + " où M. Lenoir lisait le journal de la veille, et ferma la porte.",
                        "— Les bateaux sont rentrés, dit-elle en posant son panier sur la table."))
                .containsExactly("Mme Perrin");
    }

    @Test
    void narratorWhoSaysI_hasTheNameThatOthersCall() {
        List<String> speakers = speakers(
                "en",
                "“Where have you been all this time, Anders?” asked the old pilot when he saw me come in.",
                "“On the other side of the bay,” I said, and I put my wet coat by the stove to dry.",
                "“You should not go there alone, Anders, and you know it,” said the old pilot.",
                "“I know it very well,” I answered, and I looked for something dry to sit upon.",
                "“Then stay here with us tonight, Anders,” said the old pilot.",
                "“I shall stay,” I said.");
        assertThat(speakers.get(1)).isEqualTo("Anders");
        assertThat(speakers.get(5)).isEqualTo("Anders");
    }

    @Test
    void subjectAtTheStartOfTheClause_speaksThoughOtherNamesStandNearer() {
        assertThat(speakers(
                        "en",
                        "At the Congress of the Pilots on May 4, 1907, Lund listed the demands of the men:"
                                + " “The quay belongs to those who work upon it.”"))
                .containsExactly("Lund");
        assertThat(speakers(
                        "fr",
                        "La maîtresse, un peu surprise par le silence de Julie, s'assit et dit sans colère :"
                                + " « Pourquoi ne veux-tu pas apprendre à lire ? »"))
                .containsExactly("La maîtresse");
    }

    @Test
    void narrationBesideTheSpeech_namesItsSpeaker() {
        assertThat(speakers(
                        "en", "Martha shook the wet nets and sat down on the step. “There is nothing left to mend.”"))
                .containsExactly("Martha");
        assertThat(speakers(
                        "fr",
                        "Il pleuvait depuis le matin sur le port. Le vieux pilote regarda longtemps la mer, et soupira :",
                        "— Nous ne sortirons pas aujourd'hui."))
                .containsExactly("Le vieux pilote");
    }

    @Test
    void wordsThatNameNobody_areNoSpeakers() {
        assertThat(speakers(
                        "en",
                        "Every town has its harbour, and every harbour its law. Nor is the law kept: “No ship shall lie"
                                + " at the quay by night.”"))
                .containsExactly((String) null);
        assertThat(speakers(
                        "en",
                        "The price of salt rose in spring. A picturesque account of it stands in the chronicle: “The"
                                + " salt was sold by the spoon.”"))
                .containsExactly((String) null);
        assertThat(speakers("es", "La sal era cara. Pues así decía la gente del muelle: «¿Quién la paga?»"))
                .doesNotContain("Pues", "Quién");
    }

    @Test
    void subjectOfAnotherVerb_farFromTheVerbOfSpeech_doesNotSpeak() {
        assertThat(speakers(
                        "en",
                        "The boats lay idle through the whole of that bitter winter, and it was said that “the quay"
                                + " belongs to those who work upon it, and to nobody else”."))
                .containsExactly((String) null);
    }

    @Test
    void quotationInsideASentenceWithoutAVerbOfSpeech_hasNoSpeaker() {
        assertThat(speakers(
                        "en",
                        "Mrs. Petersen waited in the hall, because the law then in force obliged all the ships “to leave"
                                + " the quay by night, and we shall see that they do”."))
                .containsExactly((String) null);
    }

    @Test
    void nameAfterADashAtTheEnd_isTheSpeaker() {
        assertThat(speakers("en", "“The quay belongs to those who work upon it.”—Karl Lund."))
                .containsExactly("Karl Lund");
        assertThat(speakers("en", "\"The quay belongs to those who work upon it.\"--_Lund_"))
                .containsExactly("Lund");
        assertThat(speakers("en", "\"The quay belongs to those who work upon it.\"--_The Harbour News._"))
                .containsExactly("The Harbour News");
        assertThat(speakers("fr", "«Les bateaux sont-ils rentrés?» — Non.")).doesNotContain("Non");
    }

    @Test
    void thingWithAnArticle_doesNotSpeakBecauseOfItsGender() {
        assertThat(speakers(
                        "fr",
                        "Dans une des lettres de la veille, le passage : « Les bateaux sont tous rentrés hier. »"))
                .containsExactly((String) null);
        assertThat(speakers("fr", "Le poète, qui revenait de la mer, entra et dit aux pilotes : « Rentrons vite. »"))
                .containsExactly("Le poète");
    }

    @Test
    void someoneNamedBeforeAnotherSentence_doesNotSpeak() {
        assertThat(speakers(
                        "en",
                        "Mr. Lund came home late. Martha waited for Mr. Lund. The old rule of the quay was still in"
                                + " force. “No ship shall lie at the quay by night, and none shall leave it.”"))
                .containsExactly((String) null);
    }

    @Test
    void onlyPersonOfASentenceThatAColonEnds_isTheSpeaker() {
        assertThat(speakers(
                        "en",
                        "Mr. Lund came home late. Quite plain are these words of Mr. Lund: “No ship shall lie at the quay by"
                                + " night, and none shall leave it.”"))
                .containsExactly("Mr. Lund");
    }

    @Test
    void quotationBeforeTheWordsOfASpeaker_isNotTakenForTheSpeakers() {
        assertThat(speakers(
                        "en",
                        "The law called it “a quay for nobody, and for every ship” in the year of the flood. “It belongs to"
                                + " those who work upon it,” said Mr. Lund."))
                .containsExactly(null, "Mr. Lund");
    }

    @Test
    void paragraphsQuotedFromOneWhoSpeaks_areNoDialogue() {
        assertThat(speakers(
                        "en",
                        "“The quay belongs to those who work upon it,” said Mr. Lund, and he closed the book.",
                        "“No ship shall lie at the quay by night.”",
                        "“No ship shall leave the quay before the bell.”"))
                .containsExactly("Mr. Lund", null, null);
    }

    @Test
    void conjunctionBeforeAName_isNoPartOfIt() {
        assertThat(
                        speakers(
                                "fr",
                                "Perrin connaît le port, et Perrin est juste. Quand Perrin écrit : « Le quai est à tous », c'est sa maxime."))
                .containsExactly("Perrin");
        assertThat(speakers("it", "Il porto era vuoto. E Lanzi disse: «Le barche non sono tornate.»"))
                .containsExactly("Lanzi");
    }

    @Test
    void objectBeforeTheVerb_doesNotSpeak() {
        assertThat(speakers(
                        "de",
                        "Es ist ein alter Gedanke, den Lund in diese Worte kleidete: »Die Mole gehört denen, die auf ihr"
                                + " arbeiten.«"))
                .doesNotContain("den Lund");
    }

    @Test
    void partOfABook_isNobody() {
        assertThat(
                        speakers(
                                "de",
                                "Das steht schon in der alten Chronik, Bd. II: »Das Salz wurde damals mit dem Löffel verkauft.«"))
                .doesNotContain("Bd. II");
    }

    @Test
    void monthsAndDays_areNobody() {
        assertThat(speakers(
                        "en",
                        "In October the ships lay at the quay. October passed, and on the last day he wrote: “We shall"
                                + " not sail.”"))
                .doesNotContain("October");
    }

    @Test
    void ownThought_isNoWordOfAnother() {
        assertThat(ZoneCase.of("fr", "« Il faut rentrer avant la nuit, pensai-je, et fermer la porte. » Je me levai.")
                        .quotations())
                .isEmpty();
        assertThat(ZoneCase.of("fr", "« Il faut rentrer avant la nuit, dit Julie, et fermer la porte. » Je me levai.")
                        .quotations())
                .hasSize(1);
    }

    private static List<String> speakers(String lang, String... paragraphs) {
        String[] lines = Arrays.stream(paragraphs)
                .flatMap(paragraph -> Stream.of(paragraph, ""))
                .toArray(String[]::new);
        ZoneCase page = ZoneCase.of(lang, lines);
        return IntStream.range(0, page.quotations().size())
                .mapToObj(i -> page.quotation(i).speaker())
                .toList();
    }
}
