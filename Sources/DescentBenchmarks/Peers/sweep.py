"""Many prediction strips by matplotlib in one process a processor, each written as a PNG file.

Usage: sweep.py NUMBERS.json COUNT DIRECTORY

Each process keeps its figure and moves its dots. Prints a JSON array with one number: the milliseconds
from the first strip to the last, divided by their number; starting Python is not counted.
"""

import json
import multiprocessing
import os
import sys
import time

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

numbers_path, count, directory = sys.argv[1], int(sys.argv[2]), sys.argv[3]
with open(numbers_path, encoding="utf-8") as file:
    numbers = json.load(file)
inputs = np.array(numbers["inputs"])
actual = np.array(numbers["actual"])
predicted = [np.array(values) for values in numbers["predicted"]]
state = {}


def prepare():
    fig, axes = plt.subplots(1, len(predicted), figsize=(12, 3))
    state["fig"] = fig
    state["dots"] = [
        (ax, ax.scatter(inputs, actual), ax.scatter(inputs, values, color="red"), values)
        for ax, values in zip(axes, predicted)
    ]


def margins(values):
    low, high = values.min(), values.max()
    room = 0.05 * (high - low)
    return low - room, high + room


def strip(number):
    for ax, first, second, values in state["dots"]:
        first.set_offsets(np.column_stack([inputs, actual]))
        second.set_offsets(np.column_stack([inputs, values]))
        ax.set_xlim(*margins(inputs))
        ax.set_ylim(*margins(np.concatenate([actual, values])))
    state["fig"].savefig(os.path.join(directory, f"seed-{number}.png"), dpi=100)


if __name__ == "__main__":
    workers = os.cpu_count()
    with multiprocessing.Pool(workers, prepare) as pool:
        pool.map(strip, range(workers), 1)
        start = time.perf_counter()
        pool.map(strip, range(count), 1)
        print(json.dumps([(time.perf_counter() - start) * 1000 / count]))
