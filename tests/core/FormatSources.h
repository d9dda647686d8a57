#pragma once

#include <QDir>
#include <QString>

#include "ArrayFiles.h"
#include "DicomFiles.h"
#include "core/dataset/DatasetFormat.h"
#include "core/exporting/VideoFile.h"
#include "core/sample/image/ImageFile.h"

/// A small source of each format of the core, written below `folder`; empty for a format that is not known here.
inline std::string smallSourceOf(const core::DatasetFormat& format, const QString& folder) {
    const QString place = folder + '/' + QString::fromStdString(format.id);
    if (!QDir().mkpath(place)) return {};
    const auto writeDigits = [&] {
        return writeBytes(place + "/train-images-idx3-ubyte", idx({4, 28, 28}, ramp(4 * 784))) &&
               writeBytes(place + "/train-labels-idx1-ubyte", idx({4}, {0, 1, 0, 1})) &&
               writeBytes(place + "/t10k-images-idx3-ubyte", idx({2, 28, 28}, ramp(2 * 784, 5))) &&
               writeBytes(place + "/t10k-labels-idx1-ubyte", idx({2}, {1, 0}));
    };
    if (format.id == "fashion-mnist") {
        qputenv("IMAGO_FASHION_MNIST", place.toUtf8());
        return writeDigits() ? format.id : std::string();
    }
    if (format.builtIn) return format.id;
    if (format.id == "idx") return writeDigits() ? place.toStdString() : std::string();
    if (format.id == "cifar") {
        const QString file = place + "/data_batch_1.bin";
        return writeBytes(file, cifarRecords({3, 1, 3})) ? place.toStdString() : std::string();
    }
    if (format.id == "array") {
        const QString file = place + "/small.npz";
        const Bytes bytes = zip({{"images.npy", npy("|u1", "3, 28, 28, 3", ramp(3 * 28 * 28 * 3))},
                                 {"labels.npy", npy("|u1", "3", {2, 5, 2})}});
        return writeBytes(file, bytes) ? file.toStdString() : std::string();
    }
    if (format.id == "dicom") {
        const QString file = place + "/small.dcm";
        DicomParts parts = plainDicom(ramp(3 * 64));
        parts.frames = 3;
        return writeBytes(file, dicomFile(parts)) ? file.toStdString() : std::string();
    }
    const auto image = [](std::size_t index) {
        core::Image made({28, 28, 3});
        for (std::size_t at = 0; at < made.pixels().size(); ++at)
            made.pixels()[at] = static_cast<std::uint8_t>(at * 3 + index);
        return core::encodePng(made);
    };
    if (format.id == "tiles") {
        core::Image large({128, 192, 3});
        for (std::size_t at = 0; at < large.pixels().size(); ++at)
            large.pixels()[at] = static_cast<std::uint8_t>(at * at / 7);
        const QString file = place + "/large.png";
        const Bytes bytes = core::encodePng(large);
        return writeBytes(file, bytes) ? file.toStdString() : std::string();
    }
    if (format.id == "video") {
        const QString file = place + "/small.avi";
        core::VideoOptions options;
        options.framesPerSecond = 2;
        core::writeVideo(
            [](int index) {
                core::Image frame({48, 64, 3});
                for (std::size_t at = 0; at < frame.pixels().size(); ++at)
                    frame.pixels()[at] = static_cast<std::uint8_t>(at / 3 * (static_cast<std::size_t>(index) + 1));
                return frame;
            },
            6, options, file.toStdString());
        return file.toStdString();
    }
    if (format.id == "archive") {
        const QString file = place + "/small.zip";
        const Bytes bytes = zip({{"0.png", image(0)}, {"1.png", image(1)}, {"2.png", image(2)}});
        return writeBytes(file, bytes) ? file.toStdString() : std::string();
    }
    if (format.id == "folder" || format.id == "table") {
        for (std::size_t index = 0; index < 3; ++index)
            if (!writeBytes(place + QString("/%1.png").arg(index), image(index))) return {};
        if (format.id == "folder") return place.toStdString();
        const QString file = place + "/labels.csv";
        const std::string rows = "path,label\n0.png,dog\n1.png,cat\n2.png,dog\n";
        return writeBytes(file, Bytes(rows.begin(), rows.end())) ? file.toStdString() : std::string();
    }
    return {};
}
