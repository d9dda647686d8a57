#!/usr/bin/python3
"""Reads exported sets as other people's programs do, with Pillow, NumPy and the standard library, and compares them.

usage: read_sets.py FOLDER, with the same samples in it as png/, jpeg/ and webp/ (a folder per class), set.npz, idx/
and set.tar. Ends with an error at the first difference."""

import io
import json
import pathlib
import struct
import sys
import tarfile

import numpy
from PIL import Image


def image_folder(root):
    """(pixels, class name) of each file, by number, found as torchvision.datasets.ImageFolder finds them."""
    classes = sorted(entry.name for entry in root.iterdir() if entry.is_dir())
    found = {}
    for name in classes:
        for path in sorted((root / name).iterdir()):
            with Image.open(path) as image:
                image.load()
                found[int(path.stem)] = (numpy.asarray(image), name)
    assert sorted(found) == list(range(len(found))), f"{root}: the numbers have gaps"
    return [found[number] for number in range(len(found))]


def idx(path):
    data = path.read_bytes()
    zero, kind, dimensions = struct.unpack(">HBB", data[:4])
    assert (zero, kind) == (0, 8), path
    shape = struct.unpack(f">{dimensions}I", data[4 : 4 + 4 * dimensions])
    return numpy.frombuffer(data[4 + 4 * dimensions :], numpy.uint8).reshape(shape)


def shard(path):
    """The samples of a WebDataset file: members with one name before the first dot belong together."""
    samples = {}
    with tarfile.open(path) as tar:
        for member in tar:
            key, ending = member.name.split(".", 1)
            samples.setdefault(key, {})[ending] = tar.extractfile(member).read()
    return [samples[key] for key in sorted(samples)]


def main(root):
    png = image_folder(root / "png")
    names = sorted({name for _, name in png})
    assert len(names) > 1, "a set of several classes is needed"

    arrays = numpy.load(root / "set.npz")  # without pickles
    images, labels = arrays["images"], arrays["labels"]
    class_names = [str(name) for name in arrays["class_names"]]
    assert images.dtype == numpy.uint8 and len(images) == len(labels) == len(arrays["latents"]) == len(png)
    for (pixels, name), array, label in zip(png, images, labels):
        assert (pixels.reshape(array.shape) == array).all(), "PNG and NPZ differ"
        assert class_names[label] == name, "PNG and NPZ have other classes"

    assert (idx(root / "idx" / "train-images-idx3-ubyte") == images.reshape(images.shape[:3])).all()
    assert (idx(root / "idx" / "train-labels-idx1-ubyte") == labels).all()

    members = shard(root / "set.tar")
    assert len(members) == len(png)
    for member, array, label in zip(members, images, labels):
        with Image.open(io.BytesIO(member["png"])) as image:
            assert (numpy.asarray(image).reshape(array.shape) == array).all(), "WebDataset and NPZ differ"
        assert int(member["cls"]) == label
        assert json.loads(member["json"])["latent"]

    for name in ("jpeg", "webp"):
        lossy = image_folder(root / name)
        for (pixels, label), array, (_, wanted) in zip(lossy, images, png):
            assert label == wanted
            gray = pixels.mean(axis=2) if pixels.ndim == 3 else pixels
            difference = numpy.abs(gray - array.reshape(gray.shape).astype(float)).mean()
            assert difference < 4, f"{name}: {difference} gray levels in the mean"

    with Image.open(next((root / "png" / names[0]).iterdir())) as image:
        assert json.loads(image.text["imago:recipe"])["latent"]
        assert "trainedAlgorithmicMedia" in image.text["XML:com.adobe.xmp"]
    with Image.open(next((root / "jpeg" / names[0]).iterdir())) as image:
        assert any(b"trainedAlgorithmicMedia" in data for marker, data in image.applist if marker == "APP1")


main(pathlib.Path(sys.argv[1]))
