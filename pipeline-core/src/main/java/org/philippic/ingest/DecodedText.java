package org.philippic.ingest;

/**
 * Text with the encoding it was decoded from.
 *
 * @param text the text without its byte order mark
 * @param charset name of the encoding, such as UTF-8
 * @param malformed number of U+FFFD that stand for bytes which mean nothing in the encoding
 */
record DecodedText(String text, String charset, int malformed) {}
