package org.philippic.zone;

/** Letters without their accents, and which of them an elision stands before. */
final class Vowels {
    private Vowels() {}

    static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            plain.append(ZoneCues.fold(word.charAt(i)));
        }
        return plain.toString();
    }

    /** Whether a word begins with a vowel or a mute h, so that the word before may lose its last letter. */
    static boolean begins(String word) {
        return !word.isEmpty() && "aeiouyhœæ".indexOf(ZoneCues.fold(word.charAt(0))) >= 0;
    }
}
