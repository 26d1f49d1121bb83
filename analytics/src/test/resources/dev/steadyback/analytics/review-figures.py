"""The review of a file of days, worked out anew with dense matrices: no Kalman filter, no code of the product.

Reads lines of date,pain,done,planned,paused,kept and prints every figure as a line of name,value. Needs NumPy and SciPy:

    python3 review-figures.py review-days.csv > review-figures.csv
"""
import csv
import sys

import numpy as np
from scipy import stats
from scipy.optimize import brentq

TAUS = [.5, 1, 1.5, 2, 3, 4.5, 7, 10, 15, 25, 40, 80]
NOISE = {0: .5, .15: .1, .30: .1, .45: .1, .60: .1, .75: .1}
CHECKPOINTS = [56, 84, 112, 147, 182]


class Posterior:
    """A mixture of Student's t, one for each point of the grid."""

    def __init__(self, points):
        weights = np.array([p[0] for p in points])
        self.weights = np.exp(weights - weights.max())
        self.weights /= self.weights.sum()
        self.centres, self.scales = (np.array([p[i] for p in points]) for i in (1, 2))
        self.rhos, self.lambdas = (np.array([p[i] for p in points]) for i in (4, 5))
        self.freedom = points[0][3]
        self.points = points

    def below(self, x):
        return float(self.weights @ stats.t.cdf((x - self.centres) / self.scales, self.freedom))

    def quantile(self, p):
        spread = 60 * self.scales.max() + np.ptp(self.centres)
        middle = self.weights @ self.centres
        return brentq(lambda x: self.below(x) - p, middle - spread, middle + spread, xtol=1e-13, rtol=1e-14)

    def figures(self):
        mean = self.weights @ self.centres
        sd = np.sqrt(self.weights @ (self.scales ** 2 + (self.centres - mean) ** 2))
        return {'mean': mean, 'sd': sd, 'low': self.quantile(.025), 'high': self.quantile(.975),
                'probabilityBelowZero': self.below(0)}


def fit(y, columns, taus=TAUS, noise=NOISE):
    """The last column's coefficient, from the covariance matrix of the days that have a score."""
    seen = np.flatnonzero(~np.isnan(y))
    x = np.column_stack(columns)[seen]
    values = y[seen]
    n, k = x.shape
    apart = np.abs(np.subtract.outer(seen, seen))
    points = []
    for tau in taus:
        rho = np.exp(-1 / tau)
        for lam, weight in noise.items():
            covariance = (1 - lam) * rho ** apart + lam * np.eye(n)
            root = np.linalg.cholesky(covariance)
            wx, wy = np.linalg.solve(root, x), np.linalg.solve(root, values)
            gram = wx.T @ wx
            b = np.linalg.solve(gram, wx.T @ wy)
            squares = ((wy - wx @ b) ** 2).sum()
            scale = np.sqrt(squares / (n - k) * np.linalg.inv(gram)[-1, -1])
            log = -.5 * ((n - k) * np.log(squares) + 2 * np.log(np.diag(root)).sum()
                         + np.linalg.slogdet(gram)[1]) + np.log(weight)
            points.append((log, b[-1], scale, n - k, rho, lam))
    return Posterior(points)


def runs(flags, least):
    found, first = [], None
    for t, flag in enumerate(list(flags) + [False]):
        if flag and first is None:
            first = t
        if not flag and first is not None:
            if t - first >= least:
                found.append((first, t - 1))
            first = None
    return found


def main(path):
    with open(path, encoding='utf-8') as file:
        rows = list(csv.DictReader(file))
    last = max(c for c in CHECKPOINTS if c <= len(rows))
    rows = rows[:last]
    pain = np.array([float(r['pain']) if r['pain'] else np.nan for r in rows])
    paused = np.array([r['paused'] == '1' for r in rows])
    planned = np.array([0 if r['paused'] == '1' else int(r['planned']) for r in rows])
    done = np.array([int(r['done'] or 0) for r in rows])
    kept = np.array([int(r['kept']) for r in rows])
    unknown = np.array([planned[t] - kept[t] if r['done'] == '' else 0 for t, r in enumerate(rows)])
    trained = (done > 0).astype(float)

    aside = np.zeros(last, bool)
    for a, b in runs(paused, 7):
        aside[a:b + 8] = True
    stretches = runs((done == 0) & ~paused, 14)
    f = max(7, last - 357)
    days = np.arange(f, last)
    n = len(days)

    def before(values, back):
        return np.array([values[t - back] if t >= back else 0 for t in days], float)

    def window(values, first=1, length=7):
        return sum(before(values, back) for back in range(first, first + length))

    y = np.where(aside, np.nan, pain)[days]
    z = np.linspace(-1, 1, n)
    trend = [np.ones(n), z]
    today, week = before(trained, 0), window(trained)
    posteriors = {'theta': fit(y, trend + [today, week])}
    posteriors['S1'] = fit(y, trend + [z ** 2, today, week])
    posteriors['S2'] = fit(y, trend + [today, week], noise={0: 1})
    late = y.copy()
    late[np.flatnonzero(~np.isnan(y))[:14]] = np.nan
    posteriors['S3'] = fit(late, trend + [today, week])
    filled = np.where(days < 14, np.nan, y)
    kernels = [week, window(trained, 1, 14) / 2]
    for half_life in (2, 5):
        d = 2 ** (-1 / half_life)
        now, decayed = 7 * trained.mean(), []
        for s in trained:
            decayed.append(now)
            now = d * now + (1 - d) * 7 * s
        kernels.append(np.array(decayed)[days])
    posteriors['S4'] = Posterior([p for kernel in kernels for p in fit(filled, trend + [today, kernel]).points])
    as_done = ((done > 0) | (unknown > 0)).astype(float)
    posteriors['S5'] = fit(y, trend + [before(as_done, 0), window(as_done)])
    weekly_y, weekly = [], []
    for w in range(n // 7):
        part = slice(7 * w, 7 * w + 7)
        scored = ~np.isnan(y[part])
        enough = scored.sum() >= 3
        weekly_y.append(y[part][scored].mean() if enough else np.nan)
        weekly.append([c[part][scored].mean() if enough else 0 for c in trend + [today, week]])
    posteriors['S6'] = fit(np.array(weekly_y), list(np.array(weekly).T), taus=[t / 7 for t in TAUS])
    usable = (planned[days] > 0) & (unknown[days] == 0) & ~np.isnan(pain[days - 1])
    posteriors['S7'] = fit(np.where(usable, np.minimum(1, kept[days]), np.nan),
                           trend + [np.where(usable, pain[days - 1], 0)], taus=[.01], noise={0: 1})
    inside = lambda s: (days >= s[0]) & (days <= s[1])
    scored = ~np.isnan(y)
    usable_stretches = [s for s in stretches
                        if (scored & inside(s)).sum() >= 3 and (scored & ~inside(s)).sum() >= 3]
    chosen = sorted(sorted(usable_stretches, key=lambda s: (s[0] - s[1], s[0]))[:4])
    posteriors['S8'] = fit(y, trend + [today] + [inside(s).astype(float) for s in chosen] + [week])
    away = filled.copy()
    for a, b in stretches:
        away[(days >= a) & (days <= b + 7)] = np.nan
    earlier = window(trained, 8)
    posteriors['S9'] = fit(away, trend + [today, earlier, week])
    posteriors['S9_TOTAL'] = fit(away, trend + [today, earlier - week, week])

    unpaused = ~paused[days]
    per_week = 7 * (planned[days] > 0).sum() / unpaused.sum()
    print('days', len(rows_all(path)), sep=',')
    print('checkpoint', last, sep=',')
    print('setAsideDays', aside[days].sum(), sep=',')
    print('scoredDays', scored.sum(), sep=',')
    print('keptSessions', kept[f - 7:].sum(), sep=',')
    print('plannedSessions', planned[f - 7:].sum(), sep=',')
    print('plannedPerWeek', repr(float(per_week)), sep=',')
    for a, b in stretches:
        print('stretch', rows[a]['date'], rows[b]['date'], sep=',')
    main_model = posteriors['theta']
    print('rho', repr(float(main_model.weights @ main_model.rhos)), sep=',')
    print('lambda', repr(float(main_model.weights @ main_model.lambdas)), sep=',')
    for end in ('mean', 'low', 'high'):
        print('difference.' + end, repr(float(per_week / 2 * posteriors['S8'].figures()[end])), sep=',')
    for name, posterior in posteriors.items():
        for figure, value in posterior.figures().items():
            print(f'{name}.{figure}', repr(float(value)), sep=',')


def rows_all(path):
    with open(path, encoding='utf-8') as file:
        return list(csv.DictReader(file))


main(sys.argv[1])
