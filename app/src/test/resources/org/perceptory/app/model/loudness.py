"""Stands for onnxruntime: of each second the mean size of a sample, and what is missing to 1."""
from types import SimpleNamespace

import numpy as np


class InferenceSession:
    def __init__(self, path):
        self.path = path

    def get_outputs(self):
        return [SimpleNamespace(name="probabilities")]

    def run(self, names, inputs):
        loud = np.abs(inputs["waveform"]).mean(axis=1, dtype=np.float64)
        return [np.stack([loud, 1 - loud], axis=1)]
