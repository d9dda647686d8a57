#pragma once

#include <bit>
#include <cstring>
#include <string>
#include <utility>

#include "SampleFiles.h"

// Files of NumPy and of CIFAR as the tests of their formats have them, byte by byte.

/// The header of a .npy with any dictionary.
inline Bytes npyWith(std::string dict, std::uint8_t version = 1) {
    const std::size_t front = version == 1 ? 10 : 12;
    dict.append((64 - (front + dict.size() + 1) % 64) % 64, ' ');
    dict += '\n';
    Bytes bytes = {0x93, 'N', 'U', 'M', 'P', 'Y', version, 0};
    for (std::size_t i = 0; i < front - 8; ++i) bytes.push_back(static_cast<std::uint8_t>(dict.size() >> (8 * i)));
    bytes.insert(bytes.end(), dict.begin(), dict.end());
    return bytes;
}

/// "2, 4, 4" as the shape.
inline Bytes npy(const std::string& descr, const std::string& shape, const Bytes& values, bool fortran = false,
                 std::uint8_t version = 1) {
    Bytes bytes = npyWith("{'descr': '" + descr + "', 'fortran_order': " + (fortran ? "True" : "False") +
                              ", 'shape': (" + shape + (shape.find(',') == std::string::npos ? ",), }" : "), }"),
                          version);
    bytes.insert(bytes.end(), values.begin(), values.end());
    return bytes;
}

/// The bytes of numbers, in either order.
template <typename Value>
Bytes packed(const std::vector<Value>& values, bool big = false) {
    Bytes bytes;
    for (const Value value : values) {
        std::uint8_t one[sizeof(Value)];
        std::memcpy(one, &value, sizeof(Value));
        for (std::size_t i = 0; i < sizeof(Value); ++i) bytes.push_back(one[big ? sizeof(Value) - 1 - i : i]);
    }
    return bytes;
}

inline void addLittle(Bytes& bytes, std::uint32_t value, int count) {
    for (int i = 0; i < count; ++i) bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

struct ZipMember {
    std::string name;
    Bytes bytes;
    std::int64_t declared = -1;  ///< the unpacked size that the directory tells; -1: the true one
    std::uint16_t flags = 0;
};

/// A ZIP with its members deflated or stored.
inline Bytes zip(const std::vector<ZipMember>& members, bool deflated = true) {
    Bytes file;
    Bytes directory;
    for (const ZipMember& member : members) {
        Bytes body = member.bytes;
        if (deflated) {
            z_stream stream{};
            deflateInit2(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
            body.resize(deflateBound(&stream, static_cast<uLong>(member.bytes.size())));
            stream.next_in = const_cast<Bytef*>(member.bytes.data());
            stream.avail_in = static_cast<uInt>(member.bytes.size());
            stream.next_out = body.data();
            stream.avail_out = static_cast<uInt>(body.size());
            deflate(&stream, Z_FINISH);
            body.resize(stream.total_out);
            deflateEnd(&stream);
        }
        Bytes common;
        addLittle(common, 20, 2);
        addLittle(common, member.flags, 2);
        addLittle(common, deflated ? 8 : 0, 2);
        addLittle(common, 0x00210000, 4);  // 1 January 1980
        const auto sum = crc32(0, member.bytes.data(), static_cast<uInt>(member.bytes.size()));
        addLittle(common, static_cast<std::uint32_t>(sum), 4);
        addLittle(common, static_cast<std::uint32_t>(body.size()), 4);
        const std::int64_t size =
            member.declared < 0 ? static_cast<std::int64_t>(member.bytes.size()) : member.declared;
        addLittle(common, static_cast<std::uint32_t>(size), 4);
        addLittle(common, static_cast<std::uint32_t>(member.name.size()), 2);
        addLittle(common, 0, 2);  // extra

        addLittle(directory, 0x02014b50, 4);
        addLittle(directory, 20, 2);
        directory.insert(directory.end(), common.begin(), common.end());
        addLittle(directory, 0, 4);  // comment, disk
        addLittle(directory, 0, 2);
        addLittle(directory, 0, 4);
        addLittle(directory, static_cast<std::uint32_t>(file.size()), 4);
        directory.insert(directory.end(), member.name.begin(), member.name.end());

        addLittle(file, 0x04034b50, 4);
        file.insert(file.end(), common.begin(), common.end());
        file.insert(file.end(), member.name.begin(), member.name.end());
        file.insert(file.end(), body.begin(), body.end());
    }
    const auto start = static_cast<std::uint32_t>(file.size());
    file.insert(file.end(), directory.begin(), directory.end());
    addLittle(file, 0x06054b50, 4);
    addLittle(file, 0, 4);
    addLittle(file, static_cast<std::uint32_t>(members.size()), 2);
    addLittle(file, static_cast<std::uint32_t>(members.size()), 2);
    addLittle(file, static_cast<std::uint32_t>(directory.size()), 4);
    addLittle(file, start, 4);
    addLittle(file, 0, 2);
    return file;
}

/// Pixels that differ: 0, 7, 14 ... from `start`.
inline Bytes ramp(std::size_t count, std::size_t start = 0) {
    Bytes values(count);
    for (std::size_t i = 0; i < count; ++i) values[i] = static_cast<std::uint8_t>((start + i) * 7);
    return values;
}

/// Records of CIFAR with these labels (`labelBytes` each); record i has red 10 i, green 10 i + 1 and blue 10 i + 2, and
/// at its first pixel red 200.
inline Bytes cifarRecords(const Bytes& labels, std::size_t labelBytes = 1) {
    Bytes bytes;
    for (std::size_t i = 0; i * labelBytes < labels.size(); ++i) {
        for (std::size_t at = 0; at < labelBytes; ++at) bytes.push_back(labels[i * labelBytes + at]);
        const std::size_t begin = bytes.size();
        for (std::size_t channel = 0; channel < 3; ++channel)
            bytes.insert(bytes.end(), 1024, static_cast<std::uint8_t>(10 * i + channel));
        bytes[begin] = 200;
    }
    return bytes;
}
