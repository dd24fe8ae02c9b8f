package org.philippic.ingest;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates that title pages, headers and metadata fields give, as YYYY, YYYY-MM or YYYY-MM-DD, never more exact
 * than the source: "6 August 1932", "June 10 1935", "le 1er mai 1890", "(August 1932)", "27.8.1934", "May/June 2005"
 * (2005). Month names are those of CLDR in the languages below, with or without accents. A string with two different
 * years, such as "1905–1907", is not a date. Holds no state.
 */
final class MetadataDates {
    private static final List<String> LANGUAGES = List.of(
            "en", "fr", "de", "es", "it", "pt", "ca", "nl", "da", "nb", "sv", "fi", "pl", "cs", "hu", "ro", "ru", "uk");

    private static final Pattern YEAR = Pattern.compile("(?<![\\d.,])(1[0-9]{3}|20[0-9]{2})(?!\\d)");
    private static final Pattern ISO =
            Pattern.compile("(1[0-9]{3}|20[0-9]{2})(?:[-/](\\d{2})(?:[-/](\\d{2}))?)?(?:[t ]\\d{2}:.*)?");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(1[0-9]{3}|20[0-9]{2})");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?!\\d)");

    // Last, because it is made with the patterns above.
    private static final Map<String, Integer> MONTHS = months();

    private MetadataDates() {}

    /** The date that a string gives; empty where it gives none or is null. */
    static Optional<String> parse(String stated) {
        if (stated == null) {
            return Optional.empty();
        }
        String text = plain(stated);
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return checked(iso.group(1), number(iso.group(2)), number(iso.group(3)));
        }
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.find()) {
            return dayAndMonth(numeric.group(4), number(numeric.group(1)), number(numeric.group(3)), numeric.group(2));
        }
        Matcher years = YEAR.matcher(text);
        if (!years.find()) {
            return Optional.empty();
        }
        String year = years.group(1);
        int afterYear = years.end();
        int beforeYear = years.start();
        while (years.find()) {
            if (!years.group(1).equals(year)) {
                return Optional.empty();
            }
        }
        return Optional.of(withMonth(text, year, beforeYear, afterYear));
    }

    private static String withMonth(String text, String year, int yearStart, int yearEnd) {
        int month = 0;
        int monthStart = 0;
        int monthEnd = 0;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            Integer named = MONTHS.get(words.group());
            if (named != null) {
                if (month != 0 && month != named) {
                    return year;
                }
                month = named;
                monthStart = words.start();
                monthEnd = words.end();
            }
        }
        if (month == 0) {
            return year;
        }
        int day = 0;
        Matcher days = DAY.matcher(text);
        while (days.find()) {
            boolean inYear = days.start() >= yearStart && days.end() <= yearEnd;
            boolean near = Math.min(Math.abs(days.end() - monthStart), Math.abs(days.start() - monthEnd)) <= 4;
            if (!inYear && near) {
                day = Integer.parseInt(days.group(1));
                break;
            }
        }
        return checked(year, month, day).orElse(year);
    }

    /** Day before month in most of the world; with slashes and both below 13 it may be either, and only the year is sure. */
    private static Optional<String> dayAndMonth(String year, int first, int second, String separator) {
        if (separator.equals("/") && first <= 12 && second <= 12 && first != second) {
            return Optional.of(year);
        }
        return second > 12 ? checked(year, first, second) : checked(year, second, first);
    }

    private static Optional<String> checked(String year, int month, int day) {
        try {
            if (month == 0) {
                return Optional.of(year);
            }
            LocalDate.of(Integer.parseInt(year), month, Math.max(1, day));
            String yearMonth = String.format(Locale.ROOT, "%s-%02d", year, month);
            return Optional.of(day == 0 ? yearMonth : String.format(Locale.ROOT, "%s-%02d", yearMonth, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String plain(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.toLowerCase(Locale.ROOT).strip();
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : LANGUAGES) {
            DateFormatSymbols symbols = new DateFormatSymbols(ULocale.forLanguageTag(language));
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                    String[] names = symbols.getMonths(context, width);
                    for (int i = 0; i < 12; i++) {
                        String name = plain(names[i]).replace(".", "");
                        if (name.length() >= 3 && WORD.matcher(name).matches()) {
                            months.merge(name, i + 1, (a, b) -> a.equals(b) ? a : 0);
                        }
                    }
                }
            }
        }
        // A name that means different months in different languages tells none.
        months.values().removeIf(month -> month == 0);
        return Map.copyOf(months);
    }
}
