CREATE TABLE documents (
  doc_id VARCHAR COMMENT 'Identifier of the document, unique in the run: corpus, colon, path inside the corpus, and "#" with the id inside the file where one file holds many documents.',
  external_id VARCHAR COMMENT 'Identifier that the source itself gives the document, where it gives one.',
  corpus VARCHAR COMMENT 'Name of the corpus: "seeds" for the seeds, else the name of the collection.',
  source_uri VARCHAR COMMENT 'Where the document was read: a file URI, with "#L" and the line number where one file holds many documents.',
  content_sha256 VARCHAR COMMENT 'SHA-256 of the bytes that the document was decoded from, 64 hexadecimal digits.',
  media_type VARCHAR COMMENT 'Media type found by content, such as text/plain.',
  charset VARCHAR COMMENT 'Character encoding that the bytes were decoded with, such as UTF-8.',
  text VARCHAR COMMENT 'The whole text as decoded; all offsets of all tables count its Unicode code points.',
  lang VARCHAR COMMENT 'Main language as an ISO 639-1 code, "und" where it cannot be told.',
  lang_confidence DOUBLE COMMENT 'Confidence of the language, 0 to 1.',
  title VARCHAR COMMENT 'Title, from the manifest or the document itself.',
  author VARCHAR COMMENT 'Author, from the manifest or the document itself.',
  date_written VARCHAR COMMENT 'When the text was written, as YYYY, YYYY-MM or YYYY-MM-DD.',
  date_published VARCHAR COMMENT 'When this text was published, as YYYY, YYYY-MM or YYYY-MM-DD.',
  publication VARCHAR COMMENT 'Where it was published.',
  licence VARCHAR COMMENT 'Licence as the source states it.',
  genre_label VARCHAR COMMENT 'Genre given by hand in a manifest, such as polemic or analysis; never computed.',
  ocr_quality DOUBLE COMMENT 'Share of the words of the text that its language knows or that need no repair, 0 to 1; missing where no dictionary covers the language.',
  n_chars INTEGER COMMENT 'Length of the text in Unicode code points.',
  n_sentences INTEGER COMMENT 'Number of sentences annotated.',
  n_tokens INTEGER COMMENT 'Number of tokens annotated, as syntactic words.',
  status VARCHAR COMMENT 'What became of the document: ok, partial (some of it could not be processed, see rejects) or duplicate (same bytes as an earlier document; not annotated).'
)
COMMENT 'One row per document.'
WITH (format = 'PARQUET');

CREATE TABLE zones (
  doc_id VARCHAR COMMENT 'Document that the zone belongs to.',
  zone_id INTEGER COMMENT 'Number of the zone in the document, from 0 in reading order.',
  kind VARCHAR COMMENT 'Part that the zone plays: metadata, boilerplate, toc, heading, body, blockquote, table, footnote, bibliography, editorial, signature or page_furniture.',
  char_start INTEGER COMMENT 'First code point of the zone in documents.text.',
  char_end INTEGER COMMENT 'Code point after the last one of the zone in documents.text.',
  text VARCHAR COMMENT 'Text of the zone as it is annotated: lines rejoined, hyphens at line ends taken out, scanning errors repaired.',
  lang VARCHAR COMMENT 'Language of the zone as an ISO 639-1 code, "und" where it cannot be told.',
  runs ARRAY(ROW(at INTEGER, source INTEGER, length INTEGER)) COMMENT 'How the code points of the zone text lead back to documents.text: runs in order; code points in no run were inserted by the repair. Empty where the zone text is the document text itself.'
)
COMMENT 'One row per stretch of a document; the zones tile its text.'
WITH (format = 'PARQUET');

CREATE TABLE sentences (
  doc_id VARCHAR COMMENT 'Document that the sentence belongs to.',
  sentence_id INTEGER COMMENT 'Number of the sentence in the document, from 0 in reading order.',
  zone_id INTEGER COMMENT 'Zone that the sentence stands in.',
  char_start INTEGER COMMENT 'First code point of the sentence in documents.text.',
  char_end INTEGER COMMENT 'Code point after the last one of the sentence in documents.text.',
  text VARCHAR COMMENT 'The sentence as it was annotated, after repair.',
  lang VARCHAR COMMENT 'Language of the sentence as an ISO 639-1 code.',
  lang_confidence DOUBLE COMMENT 'Confidence of the language, 0 to 1.',
  voice VARCHAR COMMENT 'Whose words: author, or quoted where most of the sentence stands in a direct or block quotation.',
  quotation_id INTEGER COMMENT 'Quotation that the sentence stands in, where its voice is quoted.',
  n_tokens INTEGER COMMENT 'Number of tokens of the sentence, as syntactic words.',
  parse_status VARCHAR COMMENT 'What was done with the sentence: parsed, too_long (tagged but longer than the parser''s limit), not_parsed (no parser for its language), tokens_only (no tagger either) or failed (see rejects).'
)
COMMENT 'One row per sentence of an annotated zone.'
WITH (format = 'PARQUET');

CREATE TABLE tokens (
  doc_id VARCHAR COMMENT 'Document that the token belongs to.',
  sentence_id INTEGER COMMENT 'Sentence that the token belongs to.',
  token_id INTEGER COMMENT 'Number of the token in the sentence, from 1.',
  char_start INTEGER COMMENT 'First code point of the token in documents.text; words that share one written form (French "du") share its offsets.',
  char_end INTEGER COMMENT 'Code point after the last one of the token in documents.text.',
  form VARCHAR COMMENT 'Word form.',
  lemma VARCHAR COMMENT 'Dictionary form.',
  upos VARCHAR COMMENT 'Universal part of speech.',
  xpos VARCHAR COMMENT 'Part of speech in the tag set of the language''s model.',
  feats VARCHAR COMMENT 'Morphological features as in CoNLL-U, such as Mood=Imp|Number=Plur.',
  head INTEGER COMMENT 'Number of the governing token in the sentence, 0 for the root; missing where the sentence is not parsed.',
  deprel VARCHAR COMMENT 'Universal dependency relation to the head; missing where the sentence is not parsed.',
  ner VARCHAR COMMENT 'Type of the entity that the token is part of, such as PERSON; missing for the others.'
)
COMMENT 'One row per token.'
WITH (format = 'PARQUET');

CREATE TABLE entities (
  doc_id VARCHAR COMMENT 'Document that the mention stands in.',
  sentence_id INTEGER COMMENT 'Sentence that the mention stands in.',
  entity_id INTEGER COMMENT 'Number of the mention in the document, from 0 in reading order.',
  char_start INTEGER COMMENT 'First code point of the mention in documents.text.',
  char_end INTEGER COMMENT 'Code point after the last one of the mention in documents.text.',
  text VARCHAR COMMENT 'The mention as it stands in the annotated sentence.',
  type VARCHAR COMMENT 'Type of the entity: PERSON, ORGANIZATION, LOCATION, MISC.',
  canonical VARCHAR COMMENT 'Name that mentions of the same entity in the document share: its fullest form.'
)
COMMENT 'One row per mention of a named entity.'
WITH (format = 'PARQUET');

CREATE TABLE quotations (
  doc_id VARCHAR COMMENT 'Document that the quotation stands in.',
  quotation_id INTEGER COMMENT 'Number of the quotation in the document, from 0 in reading order.',
  char_start INTEGER COMMENT 'First code point of the quoted words in documents.text, quotation marks left out.',
  char_end INTEGER COMMENT 'Code point after the last one of the quoted words in documents.text.',
  kind VARCHAR COMMENT 'direct (quoted words), block (a displayed quotation), scare (words held at a distance), title (of a work) or term (a word spoken about).',
  speaker VARCHAR COMMENT 'Who is quoted, as the text names them.',
  cue VARCHAR COMMENT 'Words that introduce the quotation, such as a reporting verb.'
)
COMMENT 'One row per quotation.'
WITH (format = 'PARQUET');

CREATE TABLE sentiment (
  doc_id VARCHAR COMMENT 'Document that the unit belongs to.',
  unit VARCHAR COMMENT 'Kind of unit: sentence, section or document.',
  unit_id INTEGER COMMENT 'Number of the unit: sentence_id for sentences, zone_id of its heading for sections, 0 for the document.',
  voice VARCHAR COMMENT 'Whose words: author, quoted, or all.',
  target VARCHAR COMMENT 'What the sentiment is toward, empty for the overall sentiment.',
  score DOUBLE COMMENT 'Sentiment from -1 (negative) to 1 (positive).',
  label VARCHAR COMMENT 'negative, neutral or positive.',
  confidence DOUBLE COMMENT 'Confidence of the score, 0 (no evidence in the text) to 1.',
  engine VARCHAR COMMENT 'What computed the score, such as lexicon or corenlp-rntn.'
)
COMMENT 'One row per unit, voice, target and engine.'
WITH (format = 'PARQUET');

CREATE TABLE targets (
  doc_id VARCHAR COMMENT 'Document that the words stand in.',
  source VARCHAR COMMENT 'Who speaks: the author of the document (its id where no author is known), or the speaker of a quotation or of indirect speech ("quoted" where the text names none).',
  voice VARCHAR COMMENT 'Whose words: author or quoted; quoted are also indirect speech and names in scare quotes.',
  target VARCHAR COMMENT 'Person, group, institution or doctrine that is spoken of, by its canonical name.',
  n_sentences INTEGER COMMENT 'Number of sentences in which the source speaks of the target.',
  mean DOUBLE COMMENT 'Mean stance of these sentences, -1 (against the target) to 1 (for it).',
  ci_low DOUBLE COMMENT 'Lower end of the 95 % confidence interval of the mean; -1 where there is one sentence.',
  ci_high DOUBLE COMMENT 'Upper end of the 95 % confidence interval of the mean; 1 where there is one sentence.',
  examples ARRAY(VARCHAR) COMMENT 'Up to three sentences that weigh most in the direction of the mean, the strongest first.'
)
COMMENT 'One row per document, voice, source and target: who speaks how of whom.'
WITH (format = 'PARQUET');

CREATE TABLE rhetoric (
  doc_id VARCHAR COMMENT 'Document that the unit belongs to.',
  unit VARCHAR COMMENT 'Kind of unit: passage (a window of sentences), section or document.',
  unit_id INTEGER COMMENT 'Number of the unit among those of its kind in the document, from 0.',
  char_start INTEGER COMMENT 'First code point of the unit in documents.text.',
  char_end INTEGER COMMENT 'Code point after the last one of the unit in documents.text.',
  voice VARCHAR COMMENT 'Whose words were scored: author, quoted, or all.',
  polemic DOUBLE COMMENT 'Position from 0 (analysis) to 1 (polemic).',
  ci_low DOUBLE COMMENT 'Lower end of the 95 % interval of polemic.',
  ci_high DOUBLE COMMENT 'Upper end of the 95 % interval of polemic.',
  label VARCHAR COMMENT 'polemic, analysis, mixed, or abstain where the evidence is too thin.',
  evidence ARRAY(ROW(feature VARCHAR, weight DOUBLE, char_start INTEGER, char_end INTEGER)) COMMENT 'The features that moved the score most, strongest first.'
)
COMMENT 'One row per unit and voice.'
WITH (format = 'PARQUET');

CREATE TABLE devices (
  doc_id VARCHAR COMMENT 'Document that the device stands in.',
  sentence_id INTEGER COMMENT 'Sentence that the device stands in.',
  device VARCHAR COMMENT 'Name of the device, such as rhetorical_question.',
  char_start INTEGER COMMENT 'First code point of the device in documents.text.',
  char_end INTEGER COMMENT 'Code point after the last one of the device in documents.text.',
  voice VARCHAR COMMENT 'Whose words: author or quoted.',
  confidence DOUBLE COMMENT 'Confidence that the device is there, 0 to 1.',
  evidence VARCHAR COMMENT 'What gave it away: the rule and the words.'
)
COMMENT 'One row per rhetorical device found.'
WITH (format = 'PARQUET');

CREATE TABLE features (
  doc_id VARCHAR COMMENT 'Document that was measured.',
  voice VARCHAR COMMENT 'Whose words were measured: author, quoted, or all.',
  feature VARCHAR COMMENT 'Name of the feature.',
  value DOUBLE COMMENT 'Value of the feature; for rates, occurrences per thousand tokens.',
  n BIGINT COMMENT 'Number of tokens (or of the units named by the feature) that the value rests on.'
)
COMMENT 'One row per document, voice and feature.'
WITH (format = 'PARQUET');

CREATE TABLE seed_profile (
  doc_id VARCHAR COMMENT 'The seed.',
  metric VARCHAR COMMENT 'What is measured: a feature, device rate, polemic or sentiment score.',
  reference VARCHAR COMMENT 'Name of the reference: a stored profile, or "run" for the other documents of the run.',
  stratum VARCHAR COMMENT 'Part of the reference compared with, such as lang=en.',
  value DOUBLE COMMENT 'Value of the metric in the seed.',
  n_reference BIGINT COMMENT 'Number of reference documents that have the metric.',
  median DOUBLE COMMENT 'Median of the reference.',
  iqr DOUBLE COMMENT 'Interquartile range of the reference.',
  percentile DOUBLE COMMENT 'Share of the reference below the seed, ties counted half, 0 to 100.',
  ci_low DOUBLE COMMENT 'Lower end of the 95 % interval of the percentile.',
  ci_high DOUBLE COMMENT 'Upper end of the 95 % interval of the percentile.',
  robust_z DOUBLE COMMENT '(value - median) / (1.4826 MAD); missing where the MAD is 0.',
  q_value DOUBLE COMMENT 'Benjamini-Hochberg q over the metrics of the seed and reference.',
  flag VARCHAR COMMENT 'What to be careful about, empty where nothing: too_short, small_reference, ...'
)
COMMENT 'One row per seed, metric, reference and stratum.'
WITH (format = 'PARQUET');

CREATE TABLE sensitivity (
  doc_id VARCHAR COMMENT 'The seed.',
  metric VARCHAR COMMENT 'What is measured, as in seed_profile.',
  reference VARCHAR COMMENT 'Name of the reference, as in seed_profile; the stratum is the whole language.',
  variation VARCHAR COMMENT 'What is decided otherwise: quotations_as_author, all_zones, shared_passages_left_out, near_duplicates_left_out, or ocr_noise for as many scanning errors as a bad scan has.',
  value DOUBLE COMMENT 'Value as in seed_profile.',
  percentile DOUBLE COMMENT 'Percentile as in seed_profile.',
  varied_value DOUBLE COMMENT 'Value when decided otherwise; missing where it cannot be told then, and for ocr_noise, where the size of the move alone is known.',
  varied_percentile DOUBLE COMMENT 'Percentile when decided otherwise.',
  moved DOUBLE COMMENT 'How far the value moves, in robust standard deviations (1.4826 MAD) of the reference; for ocr_noise the median size of the move over clean texts.'
)
COMMENT 'One row per seed, metric, reference and decision taken otherwise: how far the figure moves.'
WITH (format = 'PARQUET');

CREATE TABLE keyness (
  comparison VARCHAR COMMENT 'What is compared: target, "vs", reference.',
  level VARCHAR COMMENT 'What a term is: form, lemma, upos, upos_ngram (two or three in a row), dependency (head, relation, dependent) or device.',
  term VARCHAR COMMENT 'The term.',
  target_count BIGINT COMMENT 'Occurrences in the target.',
  reference_count BIGINT COMMENT 'Occurrences in the reference.',
  target_tokens BIGINT COMMENT 'Tokens of the target.',
  reference_tokens BIGINT COMMENT 'Tokens of the reference.',
  target_range BIGINT COMMENT 'Documents of the target that have the term.',
  reference_range BIGINT COMMENT 'Documents of the reference that have the term.',
  g2 DOUBLE COMMENT 'Log-likelihood ratio over four cells, negative where the term is rarer in the target.',
  log_ratio DOUBLE COMMENT 'Binary logarithm of the ratio of relative frequencies; a zero count is taken as one half.',
  lrc DOUBLE COMMENT 'Log Ratio bound nearest to zero of its simultaneous confidence interval, 0 where the interval spans no difference.',
  log_odds_z DOUBLE COMMENT 'z-score of the log odds ratio with an informative Dirichlet prior.',
  q_value DOUBLE COMMENT 'Benjamini-Hochberg q over the terms of the comparison and level.',
  dispersion DOUBLE COMMENT 'DPnorm of the term over ten stretches of the target, 0 (even) to 1; missing where the target lacks the term and for devices.'
)
COMMENT 'One row per comparison, level and term.'
WITH (format = 'PARQUET');

CREATE TABLE neighbours (
  doc_id VARCHAR COMMENT 'The seed.',
  other_doc_id VARCHAR COMMENT 'The other document, or the name of an author group of a stored profile.',
  measure VARCHAR COMMENT 'Distance measure, such as cosine_delta.',
  distance DOUBLE COMMENT 'Distance, 0 for the same.',
  rank INTEGER COMMENT 'Rank among the neighbours of the seed by this measure, from 1.',
  flag VARCHAR COMMENT 'What to be careful about, empty where nothing: too_short where either has fewer than 1,500 words.'
)
COMMENT 'One row per seed, measure and neighbour.'
WITH (format = 'PARQUET');

CREATE TABLE rolling_delta (
  doc_id VARCHAR COMMENT 'The seed.',
  window_id INTEGER COMMENT 'Number of the window, from 0 in reading order; windows overlap.',
  char_start INTEGER COMMENT 'First code point of the window in documents.text.',
  char_end INTEGER COMMENT 'Code point after the last one of the window.',
  n_words INTEGER COMMENT 'Words of the author''s own prose in the window.',
  reference VARCHAR COMMENT 'Name of the reference that means and deviations of the words come from.',
  compared_with VARCHAR COMMENT 'What the window is compared with: a stratum of the reference, by its mean frequencies, or "rest" for the other words of the seed.',
  measure VARCHAR COMMENT 'Distance measure, such as cosine_delta.',
  distance DOUBLE COMMENT 'Distance, 0 for the same.'
)
COMMENT 'One row per window of a long seed, group of texts and measure.'
WITH (format = 'PARQUET');

CREATE TABLE near_duplicates (
  doc_id VARCHAR COMMENT 'The document that repeats: never a seed that repeats a document of a collection.',
  other_doc_id VARCHAR COMMENT 'The document that it repeats; a seed, or the first by identifier; or, of a stored profile, the profile''s name, # and the hash of the identifier there.',
  similarity DOUBLE COMMENT 'Estimated Jaccard similarity of their sets of runs of three words, 0 to 1, with a standard error of at most 0.06.'
)
COMMENT 'One row per document that nearly repeats another one of the run, or one of a stored profile.'
WITH (format = 'PARQUET');

CREATE TABLE reuse (
  doc_id VARCHAR COMMENT 'Document of the first passage.',
  char_start INTEGER COMMENT 'First code point of the first passage in its documents.text.',
  char_end INTEGER COMMENT 'Code point after the last one of the first passage.',
  other_doc_id VARCHAR COMMENT 'Document of the second passage; may be the same document.',
  other_char_start INTEGER COMMENT 'First code point of the second passage in its documents.text.',
  other_char_end INTEGER COMMENT 'Code point after the last one of the second passage.',
  similarity DOUBLE COMMENT 'Share of aligned letters that are the same, 0 to 1.',
  length INTEGER COMMENT 'Length of the shared passage in words.',
  relation VARCHAR COMMENT 'How the passages relate: quotes (the first takes the words from the second, by quotation marks, else by date), quoted_by, or shares.'
)
COMMENT 'One row per pair of passages that share their words.'
WITH (format = 'PARQUET');

CREATE TABLE reuse_places (
  cluster VARCHAR COMMENT 'Name of the cluster: document and first code point of its first place.',
  doc_id VARCHAR COMMENT 'Document that the place is in.',
  char_start INTEGER COMMENT 'First code point of the place in its documents.text.',
  char_end INTEGER COMMENT 'Code point after the last one of the place.',
  n_places INTEGER COMMENT 'Number of places of the cluster.',
  n_documents INTEGER COMMENT 'Number of documents of the cluster.'
)
COMMENT 'One row per place whose words stand elsewhere too, grouped into clusters.'
WITH (format = 'PARQUET');

CREATE TABLE rejects (
  source_uri VARCHAR COMMENT 'Where the input was read.',
  stage VARCHAR COMMENT 'Stage that rejected it.',
  reason VARCHAR COMMENT 'Reason, from a closed list such as empty, binary, invalid_encoding.',
  detail VARCHAR COMMENT 'What exactly was wrong, in words.',
  recoverable BOOLEAN COMMENT 'True where the rest of the document was kept.',
  elapsed_ms BIGINT COMMENT 'Milliseconds spent before it was given up.'
)
COMMENT 'One row per input, or part of one, that could not be processed.'
WITH (format = 'PARQUET');
