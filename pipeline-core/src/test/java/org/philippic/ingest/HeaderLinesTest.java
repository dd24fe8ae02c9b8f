package org.philippic.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeaderLinesTest {
    @Test
    void linesAtTheStart_areMetadata() {
        Metadata metadata = HeaderLines.of("""
                A Word on Bridges

                Written: 3 May 1921.
                First Published: May 1922
                Source: The Engineer, Vol. II, p. 4.
                Copyleft: Nobody at all. Permission is granted to copy this under the terms of CC BY 4.0.

                Bridges are built: of stone, as a rule.
                """);

        assertThat(metadata.dateWritten()).isEqualTo("1921-05-03");
        assertThat(metadata.datePublished()).isEqualTo("1922-05");
        assertThat(metadata.publication()).isEqualTo("The Engineer, Vol. II, p. 4.");
        assertThat(metadata.licence()).contains("CC BY 4.0");
        assertThat(metadata.title()).isNull();
    }

    @Test
    void linesAtTheEnd_areMetadataAndThoseInTheMiddleAreNot() {
        String body = "A plain line of the text.\n".repeat(60);

        assertThat(HeaderLines.of(body + "Source: nowhere\n" + body).publication())
                .isNull();
        assertThat(HeaderLines.of(body + "\nWritten: June 10 1935\n\nTop | Home")
                        .dateWritten())
                .isEqualTo("1935-06-10");
    }

    @Test
    void headOfAGutenbergText_givesTitleAuthorAndLanguage() {
        Metadata metadata = HeaderLines.of("""
                The Project Gutenberg EBook of Bridges, by N. N.

                Title: Bridges
                Author: N. N.
                Release Date: May 1, 2005 [EBook #1]
                Language: French

                *** START OF THIS PROJECT GUTENBERG EBOOK BRIDGES ***
                """);

        assertThat(metadata.title()).isEqualTo("Bridges");
        assertThat(metadata.author()).isEqualTo("N. N.");
        assertThat(metadata.language()).isEqualTo("fr");
        assertThat(metadata.dateWritten()).isNull();
    }

    @Test
    void frontMatter_givesItsFields() {
        Metadata metadata =
                HeaderLines.of("---\ntitle: \"Bridges: a word\"\nauthor: N. N.\ndate: 1921-05-03\n---\nText.\n");

        assertThat(metadata.title()).isEqualTo("Bridges: a word");
        assertThat(metadata.author()).isEqualTo("N. N.");
        assertThat(metadata.datePublished()).isEqualTo("1921-05-03");
    }

    @Test
    void otherLanguages_haveTheirOwnWords() {
        assertThat(HeaderLines.of("Écrit : 21 octobre 1928\nSource : Œuvres, t. 2\n"))
                .extracting(Metadata::dateWritten, Metadata::publication)
                .containsExactly("1928-10-21", "Œuvres, t. 2");
        assertThat(HeaderLines.of("Quelle: Die Brücke, 1921\nVerfasser: N. N\n"))
                .extracting(Metadata::publication, Metadata::author)
                .containsExactly("Die Brücke, 1921", "N. N");
    }
}
