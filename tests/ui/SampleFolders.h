#pragma once

#include <QDir>
#include <QImage>
#include <QString>

#include "tests/core/SampleFiles.h"

// Small sources on disk for what the studio opens.

/// Writes `count` gray squares "0.png", "1.png", ... of 32 pixels into `folder`, which is made. True when it worked.
inline bool writeImages(const QString& folder, int count) {
    bool written = QDir().mkpath(folder);
    for (int index = 0; index < count; ++index) {
        QImage image(32, 32, QImage::Format_Grayscale8);
        image.fill(qRgb(10 * index, 10 * index, 10 * index));
        written = image.save(folder + QStringLiteral("/%1.png").arg(index)) && written;
    }
    return written;
}

/// The four files of Fashion-MNIST with few images: 20 to train, 5 to test. True when it worked.
inline bool writeFashionMnist(const QString& folder) {
    const auto writeSet = [&](const QString& name, std::uint32_t count) {
        Bytes labels;
        for (std::uint32_t index = 0; index < count; ++index) labels.push_back(static_cast<std::uint8_t>(index % 10));
        return writeGzip(folder + '/' + name + QStringLiteral("-images-idx3-ubyte.gz"),
                         idx({count, 28, 28}, Bytes(count * 784, 100))) &&
               writeGzip(folder + '/' + name + QStringLiteral("-labels-idx1-ubyte.gz"), idx({count}, labels));
    };
    return writeSet(QStringLiteral("train"), 20) && writeSet(QStringLiteral("t10k"), 5);
}
