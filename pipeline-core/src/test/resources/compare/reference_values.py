"""Computes the expected values of the statistics tests, independently of the Java code.

Run with Python 3, mpmath, NumPy and SciPy:  python3 reference_values.py > reference-values.json
Keyness is computed from the textbook formulas with 60 digits (mpmath), Clopper-Pearson bounds by root finding on the
binomial tail (by SciPy's betaincinv above 60 trials), the rest by SciPy/NumPy where they have it and by plain definitions over all pairs where not.
"""
import itertools
import json
import random

import mpmath as mp
import numpy as np
from scipy import special, stats

mp.mp.dps = 60
LOG2 = mp.log(2)


def g2(a, n1, b, n2):
    n, hits = n1 + n2, a + b
    cells = [(a, hits * n1), (b, hits * n2), (n1 - a, (n - hits) * n1), (n2 - b, (n - hits) * n2)]
    total = mp.mpf(0)
    for observed, product in cells:
        if observed > 0:
            total += observed * mp.log(mp.mpf(observed) * n / product)
    total *= 2
    return -total if a * n2 < b * n1 else total


def williams(a, n1, b, n2):
    n, hits = mp.mpf(n1 + n2), a + b
    if hits == 0 or hits == n:
        return mp.mpf(0)
    q = 1 + (n / hits + n / (n - hits) - 1) * (n / n1 + n / n2 - 1) / (6 * n)
    return g2(a, n1, b, n2) / q


def log_ratio(a, n1, b, n2):
    return mp.log(mp.mpf(a or mp.mpf("0.5")) / n1 / (mp.mpf(b or mp.mpf("0.5")) / n2)) / LOG2


def tail(x, n, p):
    """P(X >= x) of a binomial, summed term by term."""
    return mp.fsum(mp.binomial(n, k) * p**k * (1 - p) ** (n - k) for k in range(x, n + 1))


def lower(x, n, level):
    if x == 0:
        return mp.mpf(0)
    if n > 60:
        return mp.mpf(float(special.betaincinv(x, n - x + 1, float(level))))
    low, high = mp.mpf(0), mp.mpf(1)
    for _ in range(110):
        middle = (low + high) / 2
        if tail(x, n, middle) >= level:
            high = middle
        else:
            low = middle
    return (low + high) / 2


def lrc(a, n1, b, n2, m, alpha):
    level = mp.mpf(alpha) / m / 2
    if a * n2 > b * n1:
        p = lower(a, a + b, level)
        return max(mp.mpf(0), mp.log(mp.mpf(n2) / n1 * p / (1 - p)) / LOG2) if p > 0 else mp.mpf(0)
    if a * n2 == b * n1:
        return mp.mpf(0)
    p = 1 - lower(b, a + b, level)
    return min(mp.mpf(0), mp.log(mp.mpf(n2) / n1 * p / (1 - p)) / LOG2) if p < 1 else mp.mpf(0)


def log_odds(a, n1, b, n2, prior, vocabulary):
    alpha = mp.mpf(prior) * (b + mp.mpf("0.5")) / (n2 + mp.mpf(vocabulary) / 2)
    x, y = a + alpha, b + alpha
    delta = mp.log(x / (n1 + prior - x)) - mp.log(y / (n2 + prior - y))
    return delta / mp.sqrt(1 / x + 1 / y)


def bca(replicates, observed, jackknife, level):
    replicates = np.array(replicates)
    share = (np.mean(replicates < observed) + np.mean(replicates <= observed)) / 2
    share = min(1 - 0.5 / len(replicates), max(0.5 / len(replicates), share))
    z0 = stats.norm.ppf(share)
    d = np.mean(jackknife) - np.array(jackknife)
    a = (d**3).sum() / (6 * (d**2).sum() ** 1.5)
    z = stats.norm.ppf(0.5 + level / 2)
    ends = [stats.norm.cdf(z0 + (z0 + s * z) / (1 - a * (z0 + s * z))) for s in (-1, 1)]
    return [float(np.quantile(replicates, e)) for e in ends]


def hedges(x, y):
    n = len(x) + len(y) - 2
    pooled = np.sqrt((np.var(x, ddof=1) * (len(x) - 1) + np.var(y, ddof=1) * (len(y) - 1)) / n)
    return float((np.mean(x) - np.mean(y)) / pooled * (1 - 3 / (4 * n - 1)))


def cliff(x, y):
    wins = sum((a > b) - (a < b) for a, b in itertools.product(x, y))
    return wins / (len(x) * len(y))


def dp(counts, sizes):
    f, n = sum(counts), sum(sizes)
    d = sum(abs(mp.mpf(c) / f - mp.mpf(s) / n) for c, s in zip(counts, sizes)) / 2
    return float(d), float(d / (1 - mp.mpf(min(sizes)) / n))


def overdispersion(counts, sizes, value):
    f, n, d = sum(counts), sum(sizes), len(counts)
    p = f / n
    phi = max(1.0, sum((c - s * p) ** 2 / (s * p) for c, s in zip(counts, sizes)) / (d - 1))
    return phi, float(stats.f.sf(abs(value) / phi, 1, d - 1))


def main():
    rng = random.Random(1791)
    tables = [
        (20000, 100000, 20400, 100000), (20, 100, 21, 100), (1, 10, 0, 10), (0, 10, 3, 12), (0, 1000, 0, 1000),
        (5, 5, 7, 7), (5, 5, 3, 7), (1, 1, 0, 1), (1, 1, 1, 1), (12, 4000, 30, 10000), (7, 1000, 0, 10**6),
        (123456, 10**8, 1234567, 10**9), (500000000, 10**10, 500000001, 10**10), (3, 10**12, 9, 3 * 10**12),
        (10**6, 10**9, 10**6 + 10, 10**9), (25, 500, 2500, 10**6), (2, 1000, 400, 90000),
    ]
    for _ in range(40):
        n1, n2 = rng.randint(1, 10 ** rng.randint(1, 6)), rng.randint(1, 10 ** rng.randint(1, 7))
        tables.append((rng.randint(0, max(1, n1 // 50)), n1, rng.randint(0, max(1, n2 // 40)), n2))
    keyness = []
    for t in tables:
        m = rng.choice([1, 10, 5000])
        keyness.append({
            "cells": t, "g2": float(g2(*t)), "williams": float(williams(*t)), "logRatio": float(log_ratio(*t)),
            "p": float(mp.erfc(mp.sqrt(abs(g2(*t)) / 2))),
            "comparisons": m, "lrc": float(lrc(*t, m, "0.05")) if t[0] + t[2] < 10**7 else None,
            "prior": 1000, "vocabulary": 5000, "logOddsZ": float(log_odds(*t, 1000, 5000)),
        })
    samples = []
    for size_x, size_y in [(1, 2), (2, 2), (5, 9), (40, 33), (3, 200)]:
        x = [round(rng.gauss(1, 2), 1) for _ in range(size_x)]
        y = [round(rng.gauss(0, 2), 1) for _ in range(size_y)]
        if size_x == 1:
            y = [0.4, 1.9]
        entry = {"x": x, "y": y, "cliff": cliff(x, y)}
        n = len(x) + len(y) - 2
        ss = sum((v - np.mean(x)) ** 2 for v in x) + sum((v - np.mean(y)) ** 2 for v in y)
        entry["hedges"] = float((np.mean(x) - np.mean(y)) / np.sqrt(ss / n) * (1 - 3 / (4 * n - 1)))
        s = x[0]
        entry["midRank"] = float(stats.percentileofscore(y, s, kind="mean"))
        entry["quartiles"] = [float(q) for q in np.quantile(y, [0.25, 0.5, 0.75])]
        mad = float(stats.median_abs_deviation(y))
        entry["robustZ"] = float((s - np.median(y)) / (1.4826 * mad))
        samples.append(entry)
    wilson = []
    for k, n in [(0, 1), (1, 1), (0, 10), (3, 10), (50, 100), (999, 1000), (5000, 10**6)]:
        ci = stats.binomtest(k, n).proportion_ci(method="wilson")
        wilson.append({"k": k, "n": n, "low": float(ci.low), "high": float(ci.high)})
    ps = [[0.01, 0.02, 0.03, 0.04], [0.5], [0.04, 0.04, 0.04, 1.0, 0.0], [rng.random() ** 2 for _ in range(30)]]
    fdr = [{"p": p, "q": [float(v) for v in stats.false_discovery_control(p)]} for p in ps]
    dispersions = []
    for counts, sizes in [([1, 0], [10, 30]), ([5, 5, 5], [100, 100, 100]), ([9, 0, 1, 4], [50, 900, 10, 300])]:
        d, norm = dp(counts, sizes)
        phi, p = overdispersion(counts, sizes, 7.5)
        dispersions.append({"counts": counts, "sizes": sizes, "dp": d, "dpNorm": norm, "phi": phi, "p": p})
    replicates = [round(rng.gauss(3, 1), 3) for _ in range(400)]
    jackknife = [round(rng.gauss(3, 0.1), 3) for _ in range(12)]
    bootstrap = {"replicates": replicates, "observed": 3.1, "jackknife": jackknife,
                 "interval": bca(replicates, 3.1, jackknife, 0.95)}
    deltas = []
    for n in (1, 2, 10, 100):
        x, y = [rng.gauss(0, 1) for _ in range(n)], [rng.gauss(0, 1) for _ in range(n)]
        d = np.abs(np.array(x) - np.array(y))
        weights = np.array([(n - i + 2) / n for i in range(1, n + 1)])
        cosine = 1 - float(np.dot(x, y) / np.linalg.norm(x) / np.linalg.norm(y))
        deltas.append({"x": x, "y": y, "burrows_delta": float(d.mean()), "eder_delta": float((d * weights).sum()),
                       "cosine_delta": cosine})
    print(json.dumps({"keyness": keyness, "samples": samples, "wilson": wilson, "fdr": fdr,
                      "dispersion": dispersions, "bootstrap": bootstrap, "delta": deltas}, indent=1))


main()
