"""A scatter plot by matplotlib, warm, as PNG in memory.

Usage: scatter.py POINTS REPEATS

POINTS holds native doubles: all x, then all y. Prints a JSON array of milliseconds a picture.
"""

import io
import json
import sys
import time

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

points_path, repeats = sys.argv[1], int(sys.argv[2])
x, y = np.fromfile(points_path).reshape(2, -1)


def picture(x, y):
    fig, ax = plt.subplots(figsize=(6.4, 4.8))
    ax.scatter(x, y)
    file = io.BytesIO()
    fig.savefig(file, format="png", dpi=100)
    plt.close(fig)


picture(x[:1000], y[:1000])
times = []
for _ in range(repeats):
    start = time.perf_counter()
    picture(x, y)
    times.append((time.perf_counter() - start) * 1000)
print(json.dumps(times))
