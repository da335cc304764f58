"""Many prediction strips by matplotlib in one process, each as PNG in memory.

Usage: many_strips.py NUMBERS.json REPEATS

Prints three lines of JSON arrays, milliseconds a strip, by how the figure is reused:
- moved: panels and dots are kept, dots get new places and panels new limits;
- cleared: panels are kept, emptied and plotted into again;
- new: nothing is kept.
"""

import gc
import io
import json
import sys
import time

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

numbers_path, repeats = sys.argv[1], int(sys.argv[2])
with open(numbers_path, encoding="utf-8") as file:
    numbers = json.load(file)
inputs = np.array(numbers["inputs"])
actual = np.array(numbers["actual"])
predicted = [np.array(values) for values in numbers["predicted"]]


def plotted(axes):
    dots = []
    for ax, values in zip(axes, predicted):
        dots.append((ax.scatter(inputs, actual), ax.scatter(inputs, values, color="red")))
    return dots


def panels():
    return plt.subplots(1, len(predicted), figsize=(12, 3))


def png(fig):
    file = io.BytesIO()
    fig.savefig(file, format="png", dpi=100)
    return file.getvalue()


def margins(values):
    low, high = values.min(), values.max()
    room = 0.05 * (high - low)
    return low - room, high + room


def moved():
    fig, axes = panels()
    dots = plotted(axes)

    def strip():
        for ax, values, (first, second) in zip(axes, predicted, dots):
            first.set_offsets(np.column_stack([inputs, actual]))
            second.set_offsets(np.column_stack([inputs, values]))
            ax.set_xlim(*margins(inputs))
            ax.set_ylim(*margins(np.concatenate([actual, values])))
        return png(fig)

    return strip


def cleared():
    fig, axes = panels()

    def strip():
        for ax in axes:
            ax.cla()
        plotted(axes)
        return png(fig)

    return strip


def new():
    def strip():
        fig, axes = panels()
        plotted(axes)
        bytes_written = png(fig)
        plt.close(fig)
        return bytes_written

    return strip


for make in (moved, cleared, new):
    strip = make()
    strip()
    gc.collect()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        strip()
        times.append((time.perf_counter() - start) * 1000)
    print(json.dumps(times))
