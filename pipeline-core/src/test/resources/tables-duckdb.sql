CREATE TABLE documents (
  doc_id VARCHAR,
  external_id VARCHAR,
  corpus VARCHAR,
  source_uri VARCHAR,
  content_sha256 VARCHAR,
  media_type VARCHAR,
  charset VARCHAR,
  text VARCHAR,
  lang VARCHAR,
  lang_confidence DOUBLE,
  title VARCHAR,
  author VARCHAR,
  date_written VARCHAR,
  date_published VARCHAR,
  publication VARCHAR,
  licence VARCHAR,
  genre_label VARCHAR,
  ocr_quality DOUBLE,
  n_chars INTEGER,
  n_sentences INTEGER,
  n_tokens INTEGER,
  status VARCHAR
);
COMMENT ON TABLE documents IS 'One row per document.';
COMMENT ON COLUMN documents.doc_id IS 'Identifier of the document, unique in the run: corpus, colon, path inside the corpus, and "#" with the id inside the file where one file holds many documents.';
COMMENT ON COLUMN documents.external_id IS 'Identifier that the source itself gives the document, where it gives one.';
COMMENT ON COLUMN documents.corpus IS 'Name of the corpus: "seeds" for the seeds, else the name of the collection.';
COMMENT ON COLUMN documents.source_uri IS 'Where the document was read: a file URI, with "#L" and the line number where one file holds many documents.';
COMMENT ON COLUMN documents.content_sha256 IS 'SHA-256 of the bytes that the document was decoded from, 64 hexadecimal digits.';
COMMENT ON COLUMN documents.media_type IS 'Media type found by content, such as text/plain.';
COMMENT ON COLUMN documents.charset IS 'Character encoding that the bytes were decoded with, such as UTF-8.';
COMMENT ON COLUMN documents.text IS 'The whole text as decoded; all offsets of all tables count its Unicode code points.';
COMMENT ON COLUMN documents.lang IS 'Main language as an ISO 639-1 code, "und" where it cannot be told.';
COMMENT ON COLUMN documents.lang_confidence IS 'Confidence of the language, 0 to 1.';
COMMENT ON COLUMN documents.title IS 'Title, from the manifest or the document itself.';
COMMENT ON COLUMN documents.author IS 'Author, from the manifest or the document itself.';
COMMENT ON COLUMN documents.date_written IS 'When the text was written, as YYYY, YYYY-MM or YYYY-MM-DD.';
COMMENT ON COLUMN documents.date_published IS 'When this text was published, as YYYY, YYYY-MM or YYYY-MM-DD.';
COMMENT ON COLUMN documents.publication IS 'Where it was published.';
COMMENT ON COLUMN documents.licence IS 'Licence as the source states it.';
COMMENT ON COLUMN documents.genre_label IS 'Genre given by hand in a manifest, such as polemic or analysis; never computed.';
COMMENT ON COLUMN documents.ocr_quality IS 'Share of the words of the text that its language knows or that need no repair, 0 to 1; missing where no dictionary covers the language.';
COMMENT ON COLUMN documents.n_chars IS 'Length of the text in Unicode code points.';
COMMENT ON COLUMN documents.n_sentences IS 'Number of sentences annotated.';
COMMENT ON COLUMN documents.n_tokens IS 'Number of tokens annotated, as syntactic words.';
COMMENT ON COLUMN documents.status IS 'What became of the document: ok, partial (some of it could not be processed, see rejects) or duplicate (same bytes as an earlier document; not annotated).';

CREATE TABLE zones (
  doc_id VARCHAR,
  zone_id INTEGER,
  kind VARCHAR,
  char_start INTEGER,
  char_end INTEGER,
  text VARCHAR,
  lang VARCHAR,
  runs STRUCT("at" INTEGER, "source" INTEGER, "length" INTEGER)[]
);
COMMENT ON TABLE zones IS 'One row per stretch of a document; the zones tile its text.';
COMMENT ON COLUMN zones.doc_id IS 'Document that the zone belongs to.';
COMMENT ON COLUMN zones.zone_id IS 'Number of the zone in the document, from 0 in reading order.';
COMMENT ON COLUMN zones.kind IS 'Part that the zone plays: metadata, boilerplate, toc, heading, body, blockquote, table, footnote, bibliography, editorial, signature or page_furniture.';
COMMENT ON COLUMN zones.char_start IS 'First code point of the zone in documents.text.';
COMMENT ON COLUMN zones.char_end IS 'Code point after the last one of the zone in documents.text.';
COMMENT ON COLUMN zones.text IS 'Text of the zone as it is annotated: lines rejoined, hyphens at line ends taken out, scanning errors repaired.';
COMMENT ON COLUMN zones.lang IS 'Language of the zone as an ISO 639-1 code, "und" where it cannot be told.';
COMMENT ON COLUMN zones.runs IS 'How the code points of the zone text lead back to documents.text: runs in order; code points in no run were inserted by the repair. Empty where the zone text is the document text itself.';

CREATE TABLE sentences (
  doc_id VARCHAR,
  sentence_id INTEGER,
  zone_id INTEGER,
  char_start INTEGER,
  char_end INTEGER,
  text VARCHAR,
  lang VARCHAR,
  lang_confidence DOUBLE,
  voice VARCHAR,
  quotation_id INTEGER,
  n_tokens INTEGER,
  parse_status VARCHAR
);
COMMENT ON TABLE sentences IS 'One row per sentence of an annotated zone.';
COMMENT ON COLUMN sentences.doc_id IS 'Document that the sentence belongs to.';
COMMENT ON COLUMN sentences.sentence_id IS 'Number of the sentence in the document, from 0 in reading order.';
COMMENT ON COLUMN sentences.zone_id IS 'Zone that the sentence stands in.';
COMMENT ON COLUMN sentences.char_start IS 'First code point of the sentence in documents.text.';
COMMENT ON COLUMN sentences.char_end IS 'Code point after the last one of the sentence in documents.text.';
COMMENT ON COLUMN sentences.text IS 'The sentence as it was annotated, after repair.';
COMMENT ON COLUMN sentences.lang IS 'Language of the sentence as an ISO 639-1 code.';
COMMENT ON COLUMN sentences.lang_confidence IS 'Confidence of the language, 0 to 1.';
COMMENT ON COLUMN sentences.voice IS 'Whose words: author, or quoted where most of the sentence stands in a direct or block quotation.';
COMMENT ON COLUMN sentences.quotation_id IS 'Quotation that the sentence stands in, where its voice is quoted.';
COMMENT ON COLUMN sentences.n_tokens IS 'Number of tokens of the sentence, as syntactic words.';
COMMENT ON COLUMN sentences.parse_status IS 'What was done with the sentence: parsed, too_long (tagged but longer than the parser''s limit), not_parsed (no parser for its language), tokens_only (no tagger either) or failed (see rejects).';

CREATE TABLE tokens (
  doc_id VARCHAR,
  sentence_id INTEGER,
  token_id INTEGER,
  char_start INTEGER,
  char_end INTEGER,
  form VARCHAR,
  lemma VARCHAR,
  upos VARCHAR,
  xpos VARCHAR,
  feats VARCHAR,
  head INTEGER,
  deprel VARCHAR,
  ner VARCHAR
);
COMMENT ON TABLE tokens IS 'One row per token.';
COMMENT ON COLUMN tokens.doc_id IS 'Document that the token belongs to.';
COMMENT ON COLUMN tokens.sentence_id IS 'Sentence that the token belongs to.';
COMMENT ON COLUMN tokens.token_id IS 'Number of the token in the sentence, from 1.';
COMMENT ON COLUMN tokens.char_start IS 'First code point of the token in documents.text; words that share one written form (French "du") share its offsets.';
COMMENT ON COLUMN tokens.char_end IS 'Code point after the last one of the token in documents.text.';
COMMENT ON COLUMN tokens.form IS 'Word form.';
COMMENT ON COLUMN tokens.lemma IS 'Dictionary form.';
COMMENT ON COLUMN tokens.upos IS 'Universal part of speech.';
COMMENT ON COLUMN tokens.xpos IS 'Part of speech in the tag set of the language''s model.';
COMMENT ON COLUMN tokens.feats IS 'Morphological features as in CoNLL-U, such as Mood=Imp|Number=Plur.';
COMMENT ON COLUMN tokens.head IS 'Number of the governing token in the sentence, 0 for the root; missing where the sentence is not parsed.';
COMMENT ON COLUMN tokens.deprel IS 'Universal dependency relation to the head; missing where the sentence is not parsed.';
COMMENT ON COLUMN tokens.ner IS 'Type of the entity that the token is part of, such as PERSON; missing for the others.';

CREATE TABLE entities (
  doc_id VARCHAR,
  sentence_id INTEGER,
  entity_id INTEGER,
  char_start INTEGER,
  char_end INTEGER,
  text VARCHAR,
  type VARCHAR,
  canonical VARCHAR
);
COMMENT ON TABLE entities IS 'One row per mention of a named entity.';
COMMENT ON COLUMN entities.doc_id IS 'Document that the mention stands in.';
COMMENT ON COLUMN entities.sentence_id IS 'Sentence that the mention stands in.';
COMMENT ON COLUMN entities.entity_id IS 'Number of the mention in the document, from 0 in reading order.';
COMMENT ON COLUMN entities.char_start IS 'First code point of the mention in documents.text.';
COMMENT ON COLUMN entities.char_end IS 'Code point after the last one of the mention in documents.text.';
COMMENT ON COLUMN entities.text IS 'The mention as it stands in the annotated sentence.';
COMMENT ON COLUMN entities.type IS 'Type of the entity: PERSON, ORGANIZATION, LOCATION, MISC.';
COMMENT ON COLUMN entities.canonical IS 'Name that mentions of the same entity in the document share: its fullest form.';

CREATE TABLE quotations (
  doc_id VARCHAR,
  quotation_id INTEGER,
  char_start INTEGER,
  char_end INTEGER,
  kind VARCHAR,
  speaker VARCHAR,
  cue VARCHAR
);
COMMENT ON TABLE quotations IS 'One row per quotation.';
COMMENT ON COLUMN quotations.doc_id IS 'Document that the quotation stands in.';
COMMENT ON COLUMN quotations.quotation_id IS 'Number of the quotation in the document, from 0 in reading order.';
COMMENT ON COLUMN quotations.char_start IS 'First code point of the quoted words in documents.text, quotation marks left out.';
COMMENT ON COLUMN quotations.char_end IS 'Code point after the last one of the quoted words in documents.text.';
COMMENT ON COLUMN quotations.kind IS 'direct (quoted words), block (a displayed quotation), scare (words held at a distance), title (of a work) or term (a word spoken about).';
COMMENT ON COLUMN quotations.speaker IS 'Who is quoted, as the text names them.';
COMMENT ON COLUMN quotations.cue IS 'Words that introduce the quotation, such as a reporting verb.';

CREATE TABLE sentiment (
  doc_id VARCHAR,
  unit VARCHAR,
  unit_id INTEGER,
  voice VARCHAR,
  target VARCHAR,
  score DOUBLE,
  label VARCHAR,
  confidence DOUBLE,
  engine VARCHAR
);
COMMENT ON TABLE sentiment IS 'One row per unit, voice, target and engine.';
COMMENT ON COLUMN sentiment.doc_id IS 'Document that the unit belongs to.';
COMMENT ON COLUMN sentiment.unit IS 'Kind of unit: sentence, section or document.';
COMMENT ON COLUMN sentiment.unit_id IS 'Number of the unit: sentence_id for sentences, zone_id of its heading for sections, 0 for the document.';
COMMENT ON COLUMN sentiment.voice IS 'Whose words: author, quoted, or all.';
COMMENT ON COLUMN sentiment.target IS 'What the sentiment is toward, empty for the overall sentiment.';
COMMENT ON COLUMN sentiment.score IS 'Sentiment from -1 (negative) to 1 (positive).';
COMMENT ON COLUMN sentiment.label IS 'negative, neutral or positive.';
COMMENT ON COLUMN sentiment.confidence IS 'Confidence of the score, 0 (no evidence in the text) to 1.';
COMMENT ON COLUMN sentiment.engine IS 'What computed the score, such as lexicon or corenlp-rntn.';

CREATE TABLE targets (
  doc_id VARCHAR,
  source VARCHAR,
  voice VARCHAR,
  target VARCHAR,
  n_sentences INTEGER,
  mean DOUBLE,
  ci_low DOUBLE,
  ci_high DOUBLE,
  examples VARCHAR[]
);
COMMENT ON TABLE targets IS 'One row per document, voice, source and target: who speaks how of whom.';
COMMENT ON COLUMN targets.doc_id IS 'Document that the words stand in.';
COMMENT ON COLUMN targets.source IS 'Who speaks: the author of the document (its id where no author is known), or the speaker of a quotation or of indirect speech ("quoted" where the text names none).';
COMMENT ON COLUMN targets.voice IS 'Whose words: author or quoted; quoted are also indirect speech and names in scare quotes.';
COMMENT ON COLUMN targets.target IS 'Person, group, institution or doctrine that is spoken of, by its canonical name.';
COMMENT ON COLUMN targets.n_sentences IS 'Number of sentences in which the source speaks of the target.';
COMMENT ON COLUMN targets.mean IS 'Mean stance of these sentences, -1 (against the target) to 1 (for it).';
COMMENT ON COLUMN targets.ci_low IS 'Lower end of the 95 % confidence interval of the mean; -1 where there is one sentence.';
COMMENT ON COLUMN targets.ci_high IS 'Upper end of the 95 % confidence interval of the mean; 1 where there is one sentence.';
COMMENT ON COLUMN targets.examples IS 'Up to three sentences that weigh most in the direction of the mean, the strongest first.';

CREATE TABLE rhetoric (
  doc_id VARCHAR,
  unit VARCHAR,
  unit_id INTEGER,
  char_start INTEGER,
  char_end INTEGER,
  voice VARCHAR,
  polemic DOUBLE,
  ci_low DOUBLE,
  ci_high DOUBLE,
  label VARCHAR,
  evidence STRUCT("feature" VARCHAR, "weight" DOUBLE, "char_start" INTEGER, "char_end" INTEGER)[]
);
COMMENT ON TABLE rhetoric IS 'One row per unit and voice.';
COMMENT ON COLUMN rhetoric.doc_id IS 'Document that the unit belongs to.';
COMMENT ON COLUMN rhetoric.unit IS 'Kind of unit: passage (a window of sentences), section or document.';
COMMENT ON COLUMN rhetoric.unit_id IS 'Number of the unit among those of its kind in the document, from 0.';
COMMENT ON COLUMN rhetoric.char_start IS 'First code point of the unit in documents.text.';
COMMENT ON COLUMN rhetoric.char_end IS 'Code point after the last one of the unit in documents.text.';
COMMENT ON COLUMN rhetoric.voice IS 'Whose words were scored: author, quoted, or all.';
COMMENT ON COLUMN rhetoric.polemic IS 'Position from 0 (analysis) to 1 (polemic).';
COMMENT ON COLUMN rhetoric.ci_low IS 'Lower end of the 95 % interval of polemic.';
COMMENT ON COLUMN rhetoric.ci_high IS 'Upper end of the 95 % interval of polemic.';
COMMENT ON COLUMN rhetoric.label IS 'polemic, analysis, mixed, or abstain where the evidence is too thin.';
COMMENT ON COLUMN rhetoric.evidence IS 'The features that moved the score most, strongest first.';

CREATE TABLE devices (
  doc_id VARCHAR,
  sentence_id INTEGER,
  device VARCHAR,
  char_start INTEGER,
  char_end INTEGER,
  voice VARCHAR,
  confidence DOUBLE,
  evidence VARCHAR
);
COMMENT ON TABLE devices IS 'One row per rhetorical device found.';
COMMENT ON COLUMN devices.doc_id IS 'Document that the device stands in.';
COMMENT ON COLUMN devices.sentence_id IS 'Sentence that the device stands in.';
COMMENT ON COLUMN devices.device IS 'Name of the device, such as rhetorical_question.';
COMMENT ON COLUMN devices.char_start IS 'First code point of the device in documents.text.';
COMMENT ON COLUMN devices.char_end IS 'Code point after the last one of the device in documents.text.';
COMMENT ON COLUMN devices.voice IS 'Whose words: author or quoted.';
COMMENT ON COLUMN devices.confidence IS 'Confidence that the device is there, 0 to 1.';
COMMENT ON COLUMN devices.evidence IS 'What gave it away: the rule and the words.';

CREATE TABLE features (
  doc_id VARCHAR,
  voice VARCHAR,
  feature VARCHAR,
  value DOUBLE,
  n BIGINT
);
COMMENT ON TABLE features IS 'One row per document, voice and feature.';
COMMENT ON COLUMN features.doc_id IS 'Document that was measured.';
COMMENT ON COLUMN features.voice IS 'Whose words were measured: author, quoted, or all.';
COMMENT ON COLUMN features.feature IS 'Name of the feature.';
COMMENT ON COLUMN features.value IS 'Value of the feature; for rates, occurrences per thousand tokens.';
COMMENT ON COLUMN features.n IS 'Number of tokens (or of the units named by the feature) that the value rests on.';

CREATE TABLE seed_profile (
  doc_id VARCHAR,
  metric VARCHAR,
  reference VARCHAR,
  stratum VARCHAR,
  value DOUBLE,
  n_reference BIGINT,
  median DOUBLE,
  iqr DOUBLE,
  percentile DOUBLE,
  ci_low DOUBLE,
  ci_high DOUBLE,
  robust_z DOUBLE,
  q_value DOUBLE,
  flag VARCHAR
);
COMMENT ON TABLE seed_profile IS 'One row per seed, metric, reference and stratum.';
COMMENT ON COLUMN seed_profile.doc_id IS 'The seed.';
COMMENT ON COLUMN seed_profile.metric IS 'What is measured: a feature, device rate, polemic or sentiment score.';
COMMENT ON COLUMN seed_profile.reference IS 'Name of the reference: a stored profile, or "run" for the other documents of the run.';
COMMENT ON COLUMN seed_profile.stratum IS 'Part of the reference compared with, such as lang=en.';
COMMENT ON COLUMN seed_profile.value IS 'Value of the metric in the seed.';
COMMENT ON COLUMN seed_profile.n_reference IS 'Number of reference documents that have the metric.';
COMMENT ON COLUMN seed_profile.median IS 'Median of the reference.';
COMMENT ON COLUMN seed_profile.iqr IS 'Interquartile range of the reference.';
COMMENT ON COLUMN seed_profile.percentile IS 'Share of the reference below the seed, ties counted half, 0 to 100.';
COMMENT ON COLUMN seed_profile.ci_low IS 'Lower end of the 95 % interval of the percentile.';
COMMENT ON COLUMN seed_profile.ci_high IS 'Upper end of the 95 % interval of the percentile.';
COMMENT ON COLUMN seed_profile.robust_z IS '(value - median) / (1.4826 MAD); missing where the MAD is 0.';
COMMENT ON COLUMN seed_profile.q_value IS 'Benjamini-Hochberg q over the metrics of the seed and reference.';
COMMENT ON COLUMN seed_profile.flag IS 'What to be careful about, empty where nothing: too_short, small_reference, ...';

CREATE TABLE sensitivity (
  doc_id VARCHAR,
  metric VARCHAR,
  reference VARCHAR,
  variation VARCHAR,
  value DOUBLE,
  percentile DOUBLE,
  varied_value DOUBLE,
  varied_percentile DOUBLE,
  moved DOUBLE
);
COMMENT ON TABLE sensitivity IS 'One row per seed, metric, reference and decision taken otherwise: how far the figure moves.';
COMMENT ON COLUMN sensitivity.doc_id IS 'The seed.';
COMMENT ON COLUMN sensitivity.metric IS 'What is measured, as in seed_profile.';
COMMENT ON COLUMN sensitivity.reference IS 'Name of the reference, as in seed_profile; the stratum is the whole language.';
COMMENT ON COLUMN sensitivity.variation IS 'What is decided otherwise: quotations_as_author, all_zones, shared_passages_left_out, near_duplicates_left_out, or ocr_noise for as many scanning errors as a bad scan has.';
COMMENT ON COLUMN sensitivity.value IS 'Value as in seed_profile.';
COMMENT ON COLUMN sensitivity.percentile IS 'Percentile as in seed_profile.';
COMMENT ON COLUMN sensitivity.varied_value IS 'Value when decided otherwise; missing where it cannot be told then, and for ocr_noise, where the size of the move alone is known.';
COMMENT ON COLUMN sensitivity.varied_percentile IS 'Percentile when decided otherwise.';
COMMENT ON COLUMN sensitivity.moved IS 'How far the value moves, in robust standard deviations (1.4826 MAD) of the reference; for ocr_noise the median size of the move over clean texts.';

CREATE TABLE keyness (
  comparison VARCHAR,
  level VARCHAR,
  term VARCHAR,
  target_count BIGINT,
  reference_count BIGINT,
  target_tokens BIGINT,
  reference_tokens BIGINT,
  target_range BIGINT,
  reference_range BIGINT,
  g2 DOUBLE,
  log_ratio DOUBLE,
  lrc DOUBLE,
  log_odds_z DOUBLE,
  q_value DOUBLE,
  dispersion DOUBLE
);
COMMENT ON TABLE keyness IS 'One row per comparison, level and term.';
COMMENT ON COLUMN keyness.comparison IS 'What is compared: target, "vs", reference.';
COMMENT ON COLUMN keyness.level IS 'What a term is: form, lemma, upos, upos_ngram (two or three in a row), dependency (head, relation, dependent) or device.';
COMMENT ON COLUMN keyness.term IS 'The term.';
COMMENT ON COLUMN keyness.target_count IS 'Occurrences in the target.';
COMMENT ON COLUMN keyness.reference_count IS 'Occurrences in the reference.';
COMMENT ON COLUMN keyness.target_tokens IS 'Tokens of the target.';
COMMENT ON COLUMN keyness.reference_tokens IS 'Tokens of the reference.';
COMMENT ON COLUMN keyness.target_range IS 'Documents of the target that have the term.';
COMMENT ON COLUMN keyness.reference_range IS 'Documents of the reference that have the term.';
COMMENT ON COLUMN keyness.g2 IS 'Log-likelihood ratio over four cells, negative where the term is rarer in the target.';
COMMENT ON COLUMN keyness.log_ratio IS 'Binary logarithm of the ratio of relative frequencies; a zero count is taken as one half.';
COMMENT ON COLUMN keyness.lrc IS 'Log Ratio bound nearest to zero of its simultaneous confidence interval, 0 where the interval spans no difference.';
COMMENT ON COLUMN keyness.log_odds_z IS 'z-score of the log odds ratio with an informative Dirichlet prior.';
COMMENT ON COLUMN keyness.q_value IS 'Benjamini-Hochberg q over the terms of the comparison and level.';
COMMENT ON COLUMN keyness.dispersion IS 'DPnorm of the term over ten stretches of the target, 0 (even) to 1; missing where the target lacks the term and for devices.';

CREATE TABLE neighbours (
  doc_id VARCHAR,
  other_doc_id VARCHAR,
  measure VARCHAR,
  distance DOUBLE,
  rank INTEGER,
  flag VARCHAR
);
COMMENT ON TABLE neighbours IS 'One row per seed, measure and neighbour.';
COMMENT ON COLUMN neighbours.doc_id IS 'The seed.';
COMMENT ON COLUMN neighbours.other_doc_id IS 'The other document, or the name of an author group of a stored profile.';
COMMENT ON COLUMN neighbours.measure IS 'Distance measure, such as cosine_delta.';
COMMENT ON COLUMN neighbours.distance IS 'Distance, 0 for the same.';
COMMENT ON COLUMN neighbours.rank IS 'Rank among the neighbours of the seed by this measure, from 1.';
COMMENT ON COLUMN neighbours.flag IS 'What to be careful about, empty where nothing: too_short where either has fewer than 1,500 words.';

CREATE TABLE rolling_delta (
  doc_id VARCHAR,
  window_id INTEGER,
  char_start INTEGER,
  char_end INTEGER,
  n_words INTEGER,
  reference VARCHAR,
  compared_with VARCHAR,
  measure VARCHAR,
  distance DOUBLE
);
COMMENT ON TABLE rolling_delta IS 'One row per window of a long seed, group of texts and measure.';
COMMENT ON COLUMN rolling_delta.doc_id IS 'The seed.';
COMMENT ON COLUMN rolling_delta.window_id IS 'Number of the window, from 0 in reading order; windows overlap.';
COMMENT ON COLUMN rolling_delta.char_start IS 'First code point of the window in documents.text.';
COMMENT ON COLUMN rolling_delta.char_end IS 'Code point after the last one of the window.';
COMMENT ON COLUMN rolling_delta.n_words IS 'Words of the author''s own prose in the window.';
COMMENT ON COLUMN rolling_delta.reference IS 'Name of the reference that means and deviations of the words come from.';
COMMENT ON COLUMN rolling_delta.compared_with IS 'What the window is compared with: a stratum of the reference, by its mean frequencies, or "rest" for the other words of the seed.';
COMMENT ON COLUMN rolling_delta.measure IS 'Distance measure, such as cosine_delta.';
COMMENT ON COLUMN rolling_delta.distance IS 'Distance, 0 for the same.';

CREATE TABLE near_duplicates (
  doc_id VARCHAR,
  other_doc_id VARCHAR,
  similarity DOUBLE
);
COMMENT ON TABLE near_duplicates IS 'One row per document that nearly repeats another one of the run, or one of a stored profile.';
COMMENT ON COLUMN near_duplicates.doc_id IS 'The document that repeats: never a seed that repeats a document of a collection.';
COMMENT ON COLUMN near_duplicates.other_doc_id IS 'The document that it repeats; a seed, or the first by identifier; or, of a stored profile, the profile''s name, # and the hash of the identifier there.';
COMMENT ON COLUMN near_duplicates.similarity IS 'Estimated Jaccard similarity of their sets of runs of three words, 0 to 1, with a standard error of at most 0.06.';

CREATE TABLE reuse (
  doc_id VARCHAR,
  char_start INTEGER,
  char_end INTEGER,
  other_doc_id VARCHAR,
  other_char_start INTEGER,
  other_char_end INTEGER,
  similarity DOUBLE,
  length INTEGER,
  relation VARCHAR
);
COMMENT ON TABLE reuse IS 'One row per pair of passages that share their words.';
COMMENT ON COLUMN reuse.doc_id IS 'Document of the first passage.';
COMMENT ON COLUMN reuse.char_start IS 'First code point of the first passage in its documents.text.';
COMMENT ON COLUMN reuse.char_end IS 'Code point after the last one of the first passage.';
COMMENT ON COLUMN reuse.other_doc_id IS 'Document of the second passage; may be the same document.';
COMMENT ON COLUMN reuse.other_char_start IS 'First code point of the second passage in its documents.text.';
COMMENT ON COLUMN reuse.other_char_end IS 'Code point after the last one of the second passage.';
COMMENT ON COLUMN reuse.similarity IS 'Share of aligned letters that are the same, 0 to 1.';
COMMENT ON COLUMN reuse.length IS 'Length of the shared passage in words.';
COMMENT ON COLUMN reuse.relation IS 'How the passages relate: quotes (the first takes the words from the second, by quotation marks, else by date), quoted_by, or shares.';

CREATE TABLE reuse_places (
  cluster VARCHAR,
  doc_id VARCHAR,
  char_start INTEGER,
  char_end INTEGER,
  n_places INTEGER,
  n_documents INTEGER
);
COMMENT ON TABLE reuse_places IS 'One row per place whose words stand elsewhere too, grouped into clusters.';
COMMENT ON COLUMN reuse_places.cluster IS 'Name of the cluster: document and first code point of its first place.';
COMMENT ON COLUMN reuse_places.doc_id IS 'Document that the place is in.';
COMMENT ON COLUMN reuse_places.char_start IS 'First code point of the place in its documents.text.';
COMMENT ON COLUMN reuse_places.char_end IS 'Code point after the last one of the place.';
COMMENT ON COLUMN reuse_places.n_places IS 'Number of places of the cluster.';
COMMENT ON COLUMN reuse_places.n_documents IS 'Number of documents of the cluster.';

CREATE TABLE rejects (
  source_uri VARCHAR,
  stage VARCHAR,
  reason VARCHAR,
  detail VARCHAR,
  recoverable BOOLEAN,
  elapsed_ms BIGINT
);
COMMENT ON TABLE rejects IS 'One row per input, or part of one, that could not be processed.';
COMMENT ON COLUMN rejects.source_uri IS 'Where the input was read.';
COMMENT ON COLUMN rejects.stage IS 'Stage that rejected it.';
COMMENT ON COLUMN rejects.reason IS 'Reason, from a closed list such as empty, binary, invalid_encoding.';
COMMENT ON COLUMN rejects.detail IS 'What exactly was wrong, in words.';
COMMENT ON COLUMN rejects.recoverable IS 'True where the rest of the document was kept.';
COMMENT ON COLUMN rejects.elapsed_ms IS 'Milliseconds spent before it was given up.';
