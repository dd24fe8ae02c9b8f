#!/usr/bin/env python3
"""Counts the misreadings of a scan that was corrected by hand.

usage: ocr_errors.py CORRECTED.txt CHANGES.tsv > ocr-errors.tsv

CHANGES.tsv has a line for each changed token: line, token as scanned, token as corrected. Characters of the two tokens
are aligned; what was put in or left out is tied to the character before it, and a character before an apostrophe to
the apostrophe, since scanners misread "l'" far more often than "l".
"""
import collections
import difflib
import sys

corrected = open(sys.argv[1], encoding="utf-8").read()
errors = collections.Counter()
for line in open(sys.argv[2], encoding="utf-8"):
    _, wrong, right = line.rstrip("\n").split("\t")
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, right, wrong, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        read = wrong[j1:j2]
        if i1 == i2:
            if i1 == 0:
                continue
            i1 -= 1
            read = right[i1] + read
        if right[i2:i2 + 1] == "'":
            i2 += 1
            read += "'"
        if "\t" not in right[i1:i2] + read:
            errors[right[i1:i2], read] += 1

print("# Misreadings of a French typescript of 1928 as its scan has them: printed, read, times misread, times printed.")
print("# Counted by ocr_errors.py from the seed 003 and its correction by hand (compiled for Philippic,")
print("# GPL-3.0-or-later).")
for (right, wrong), n in sorted(errors.items(), key=lambda e: (-e[1], e[0])):
    printed = corrected.count(right)
    if printed >= n:
        print(right, wrong, n, printed, sep="\t")
