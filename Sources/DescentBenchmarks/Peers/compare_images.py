"""Two PNG files compared by matplotlib's compare_images, which reads both and takes their RMS.

Usage: compare_images.py BASELINE ACTUAL REPEATS

The tolerance is one that everything passes, so that no picture of the difference is written. Prints a
JSON array of milliseconds a comparison; starting Python is not counted.
"""

import json
import sys
import time

from matplotlib.testing.compare import compare_images

baseline, actual, repeats = sys.argv[1], sys.argv[2], int(sys.argv[3])
compare_images(baseline, actual, tol=256)
times = []
for _ in range(repeats):
    start = time.perf_counter()
    compare_images(baseline, actual, tol=256)
    times.append((time.perf_counter() - start) * 1000)
print(json.dumps(times))
