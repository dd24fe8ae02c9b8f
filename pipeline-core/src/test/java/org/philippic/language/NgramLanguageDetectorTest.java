package org.philippic.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NgramLanguageDetectorTest {
    private static final LanguageGuess ENGLISH = new LanguageGuess("en", 0.99);
    private static final LanguageGuess FRENCH = new LanguageGuess("fr", 0.99);

    private final LanguageDetector detector = NgramLanguageDetector.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | The committee has not answered our letter, and we do not expect that it ever will.
                    fr | Le comité n'a pas répondu à notre lettre et nous ne croyons pas qu'il le fasse un jour.
                    de | Der Ausschuss hat auf unseren Brief nicht geantwortet, und wir glauben nicht, dass er es noch tut.
                    es | El comité no ha contestado nuestra carta y no creemos que vaya a hacerlo nunca.
                    it | Il comitato non ha risposto alla nostra lettera e non crediamo che lo farà mai.
                    ru | Комитет не ответил на наше письмо, и мы не думаем, что он когда-нибудь ответит.
                    uk | Комітет не відповів на нашого листа, і ми не думаємо, що він колись відповість.
                    zh | 委员会没有回复我们的信，我们也不认为他们会回复。
                    ar | لم ترد اللجنة على رسالتنا ولا نعتقد أنها سترد أبدا.
                    """)
    void wholeSentence_isToldWithHighConfidence(String lang, String sentence) {
        LanguageGuess guess = detector.detect(sentence);

        assertThat(guess.lang()).isEqualTo(lang);
        assertThat(guess.confidence()).isBetween(0.5, 1.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "1917 – 1923", "* * *", "\uFFFD\uFFFD", "\uD83D"})
    void textWithoutLetters_isUnknown(String text) {
        assertThat(detector.detect(text)).isEqualTo(new LanguageGuess(LanguageGuess.UNKNOWN, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pg. 482", "op. cit.", "xq", "N. 3"})
    void shortText_hasLowConfidence(String text) {
        assertThat(detector.detect(text).confidence()).isLessThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lenin's last struggle", "Conclusions", "Debate on the New Course", "La Militante, p. 3"})
    void shortHeading_keepsTheLanguageOfTheDocument(String heading) {
        assertThat(detector.detect(heading, ENGLISH).lang()).isEqualTo("en");
    }

    @Test
    void wholeNoteInAnotherLanguage_isToldAgainstThePrior() {
        assertThat(detector.detect(
                                "Pour sauver ses privilèges, l'administration a fait régner la peur dans tout le pays.",
                                ENGLISH)
                        .lang())
                .isEqualTo("fr");
        assertThat(detector.detect("The privileges of the few were paid for by the many, as always.", FRENCH)
                        .lang())
                .isEqualTo("en");
    }

    @Test
    void partWithoutLetters_keepsThePriorWithoutConfidence() {
        assertThat(detector.detect("* * *", FRENCH)).isEqualTo(new LanguageGuess("fr", 0));
    }
}
