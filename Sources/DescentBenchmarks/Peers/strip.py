"""One prediction strip by matplotlib, from numbers that are there already.

Usage: strip.py NUMBERS.json OUT.png
"""

import json
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

numbers_path, out = sys.argv[1:]
with open(numbers_path, encoding="utf-8") as file:
    numbers = json.load(file)
fig, axes = plt.subplots(1, len(numbers["predicted"]), figsize=(12, 3))
for ax, predicted in zip(axes, numbers["predicted"]):
    ax.scatter(numbers["inputs"], numbers["actual"])
    ax.scatter(numbers["inputs"], predicted, color="red")
fig.savefig(out, dpi=100)
