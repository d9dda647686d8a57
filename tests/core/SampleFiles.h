#pragma once

#include <zlib.h>

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QStringList>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include "core/base/Error.h"

// What the tests of images and datasets make their input with.

using Bytes = std::vector<std::uint8_t>;

inline std::string pathOf(const QString& path) {
    return path.toStdString();
}

inline bool writeBytes(const QString& path, const Bytes& bytes) {
    QFile file(path);
    const auto size = static_cast<qint64>(bytes.size());
    return file.open(QIODevice::WriteOnly) && file.write(reinterpret_cast<const char*>(bytes.data()), size) == size;
}

inline bool writeGzip(const QString& path, const Bytes& bytes) {
    const gzFile file = gzopen(path.toUtf8().constData(), "wb6");
    const int written = file == nullptr ? -1 : gzwrite(file, bytes.data(), static_cast<unsigned>(bytes.size()));
    return gzclose(file) == Z_OK && written == static_cast<int>(bytes.size());
}

inline Bytes bytesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArray all = file.readAll();
    return Bytes(all.begin(), all.end());
}

inline void addBig(Bytes& bytes, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) bytes.push_back(static_cast<std::uint8_t>(value >> shift));
}

/// An IDX header with any values after it.
inline Bytes idx(std::initializer_list<std::uint32_t> dimensions, const Bytes& values, std::uint8_t type = 8) {
    Bytes bytes = {0, 0, type, static_cast<std::uint8_t>(dimensions.size())};
    for (const std::uint32_t size : dimensions) addBig(bytes, size);
    bytes.insert(bytes.end(), values.begin(), values.end());
    return bytes;
}

inline void addChunk(Bytes& png, const std::string& type, const Bytes& data) {
    addBig(png, static_cast<std::uint32_t>(data.size()));
    Bytes body(type.begin(), type.end());
    body.insert(body.end(), data.begin(), data.end());
    png.insert(png.end(), body.begin(), body.end());
    addBig(png, static_cast<std::uint32_t>(crc32(0, body.data(), static_cast<unsigned>(body.size()))));
}

/// A PNG of any kind: `rows` holds each row with its filter byte (0) in front; `extra` is a chunk before the pixels.
inline Bytes png(std::uint32_t width, std::uint32_t height, std::uint8_t depth, std::uint8_t colorType,
                 const Bytes& rows, const std::string& extraType = {}, const Bytes& extra = {}) {
    Bytes file = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    Bytes header;
    addBig(header, width);
    addBig(header, height);
    header.insert(header.end(), {depth, colorType, 0, 0, 0});
    addChunk(file, "IHDR", header);
    if (!extraType.empty()) addChunk(file, extraType, extra);
    uLongf size = compressBound(static_cast<uLong>(rows.size()));
    Bytes packed(size);
    compress2(packed.data(), &size, rows.data(), static_cast<uLong>(rows.size()), 9);
    packed.resize(size);
    addChunk(file, "IDAT", packed);
    addChunk(file, "IEND", {});
    return file;
}

/// The sentence of the core::Error that `call` throws; empty when it throws none.
template <typename Call>
QString errorOf(Call call) {
    try {
        call();
    } catch (const core::Error& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

/// One sentence that begins like one, ends like one and names what it is about.
#define COMPARE_SENTENCE(call, ...)                                                                           \
    do {                                                                                                      \
        const QString told = errorOf([&] { call; });                                                          \
        QVERIFY2(!told.isEmpty(), "no error was thrown");                                                     \
        QVERIFY2(told.endsWith('.') && !told.contains('\n'), qPrintable(told));                               \
        for (const QString& part : QStringList{__VA_ARGS__}) QVERIFY2(told.contains(part), qPrintable(told)); \
    } while (false)
