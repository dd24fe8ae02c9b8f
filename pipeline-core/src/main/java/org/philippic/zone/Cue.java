package org.philippic.zone;

import java.util.Locale;

/** What a phrase of a language's {@code zone-cues.txt} says about the paragraph that has it. */
enum Cue {
    /** Stands before a colon in a line about the document: "Source:". */
    LABEL,
    /** Opens the line that names the author. */
    BYLINE,
    /** Belongs to a licence or a notice of the site. */
    LICENCE,
    /** Item of a menu. */
    MENU,
    /** Opens or makes a line that closes a web page. */
    PAGE_END,
    /** Title of a table of contents. */
    TOC,
    /** Title over notes. */
    NOTES,
    /** Title over a bibliography. */
    BIBLIOGRAPHY,
    /** First word of a section title. */
    SECTION,
    /** Words of an editor about the text. */
    EDITORIAL,
    /** Words about the life of the author. */
    AUTHOR_NOTE,
    MONTH,
    /** Opens a letter or a speech. */
    SALUTATION,
    /** Leads to displayed words of another. */
    ANNOUNCE,
    /** Belongs to a reference: "p.", "ibid.". */
    CITATION;

    /** The cue of a section of the file, such as "[page-end]". */
    static Cue ofSection(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
