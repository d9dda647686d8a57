#include <sys/resource.h>

#include <QtTest>
#include <cstring>

#include "Sentence.h"
#include "core/base/Error.h"
#include "core/files/AtomicFile.h"
#include "core/files/SafetensorsFile.h"
#include "core/files/SafetensorsHeader.h"
#include "tests/TestProgram.h"

namespace {

using Bytes = std::vector<std::uint8_t>;

/// A file of this header and `data` zero bytes.
Bytes file(const std::string& json, std::size_t data = 0) {
    Bytes bytes(8 + json.size() + data);
    const std::uint64_t length = json.size();
    std::memcpy(bytes.data(), &length, 8);
    std::memcpy(bytes.data() + 8, json.data(), json.size());
    return bytes;
}

/// A tensor of the header.
std::string tensor(const std::string& name, const std::string& dtype, const std::string& shape,
                   const std::string& offsets) {
    return "\"" + name + "\":{\"dtype\":\"" + dtype + "\",\"shape\":[" + shape + "],\"data_offsets\":[" + offsets +
           "]}";
}

Bytes validFile() {
    return file("{\"__metadata__\":{\"format\":\"pt\"}," + tensor("a", "F32", "2,3", "0,24") + "," +
                    tensor("b", "F16", "", "24,26") + "}",
                26);
}

QString problemOf(const Bytes& bytes) {
    return sentenceOf([&] { core::readSafetensorsHeader(bytes, "model.safetensors"); });
}

}  // namespace

class TestSafetensors : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void readsWhatIsThere() {
        const auto header = core::readSafetensorsHeader(validFile(), "x");
        QCOMPARE(header.entries.size(), std::size_t{2});
        QCOMPARE(header.entries[0].name, std::string("a"));
        QCOMPARE(header.entries[0].shape, (std::vector<std::int64_t>{2, 3}));
        QCOMPARE(header.entries[1].dtype, std::string("F16"));
        QVERIFY(header.entries[1].shape.empty());
        QCOMPARE(header.entries[1].begin, std::uint64_t{24});
        QCOMPARE(header.entries[1].end, std::uint64_t{26});
        QCOMPARE(header.metadata.at("format"), std::string("pt"));
        QCOMPARE(header.dataOffset, validFile().size() - 26);
    }

    /// What fuzzing found worth keeping (tests/fuzz): a header that is true of the bytes, or a sentence.
    void readsWhateverBytes_data() {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(IMAGO_SOURCE_DIR "/tests/fuzz/safetensors"));
        const QStringList names = folder.entryList(QDir::Files);
        QVERIFY(names.size() > 50);
        for (const QString& name : names) QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    void readsWhateverBytes() {
        QFETCH(QString, path);
        QFile opened(path);
        QVERIFY(opened.open(QIODevice::ReadOnly));
        const QByteArray content = opened.readAll();
        const Bytes bytes(content.begin(), content.end());
        try {
            const auto header = core::readSafetensorsHeader(bytes, "model.safetensors");
            const std::uint64_t end = header.entries.empty() ? 0 : header.entries.back().end;
            QCOMPARE(header.dataOffset + end, std::uint64_t{bytes.size()});
        } catch (const core::Error& error) {
            const QString sentence = QString::fromUtf8(error.what());
            QVERIFY2(sentence.startsWith("model.safetensors") && sentence.size() < 600, qPrintable(sentence));
        }
    }

    void ordersByOffsets() {
        const auto header = core::readSafetensorsHeader(
            file("{" + tensor("late", "U8", "3", "2,5") + "," + tensor("none", "I64", "0,7", "2,2") + "," +
                     tensor("early", "U8", "2", "0,2") + "}   ",
                 5),
            "x");
        QCOMPARE(header.entries[0].name, std::string("early"));
        QCOMPARE(header.entries[1].name, std::string("none"));
        QCOMPARE(header.entries[2].name, std::string("late"));
    }

    void readsFilesWithoutTensors() { QVERIFY(core::readSafetensorsHeader(file("{}"), "x").entries.empty()); }

    void writesWhatItReads() {
        const std::vector<core::SafetensorsEntry> entries = {
            {"z \"first\"", "F32", {2, 2}, 0, 16}, {"a", "BF16", {1}, 16, 18}, {"empty", "I64", {0}, 18, 18}};
        std::string header = core::writeSafetensorsHeader(entries, {{"format", "pt"}, {"note", "è"}});
        QCOMPARE(header.size() % 8, std::size_t{0});
        std::uint64_t length = 0;
        std::memcpy(&length, header.data(), 8);
        QCOMPARE(length, header.size() - 8);
        const Bytes bytes = [&] {
            Bytes all(header.begin(), header.end());
            all.resize(all.size() + 18);
            return all;
        }();
        const auto back = core::readSafetensorsHeader(bytes, "x");
        QCOMPARE(back.entries.size(), entries.size());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            QCOMPARE(back.entries[i].name, entries[i].name);
            QCOMPARE(back.entries[i].dtype, entries[i].dtype);
            QCOMPARE(back.entries[i].shape, entries[i].shape);
            QCOMPARE(back.entries[i].begin, entries[i].begin);
            QCOMPARE(back.entries[i].end, entries[i].end);
        }
        QCOMPARE(back.metadata.at("note"), std::string("è"));
        QVERIFY(!sentenceOf([] {
                     const std::vector<core::SafetensorsEntry> twins = {{"a", "U8", {1}, 0, 1}, {"a", "U8", {1}, 1, 2}};
                     core::writeSafetensorsHeader(twins, {});
                 }).isEmpty());
    }

    void everyTruncationIsRefused() {
        const Bytes whole = validFile();
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const QString sentence = problemOf(Bytes(whole.begin(), whole.begin() + static_cast<long>(size)));
            QVERIFY2(sentence.startsWith("model.safetensors is damaged: "),
                     qPrintable(QString::number(size) + sentence));
        }
        QVERIFY(problemOf(whole).isEmpty());
    }

    void changedBytesNeverCrash() {
        const Bytes whole = validFile();
        for (std::size_t at = 0; at < whole.size() - 26; ++at) {
            for (const int value : {0, 1, 34, 44, 45, 48, 57, 91, 93, 123, 125, 127, 128, 255}) {
                Bytes changed = whole;
                changed[at] = static_cast<std::uint8_t>(value);
                const QString sentence = problemOf(changed);  // some changes are harmless: a letter of a name
                QVERIFY(sentence.isEmpty() || sentence.startsWith("model.safetensors "));
            }
        }
    }

    void lengthsBeyondTheFile() {
        for (const std::uint64_t length :
             {std::uint64_t{1} << 63, ~std::uint64_t{0}, std::uint64_t{100'000'001}, std::uint64_t{99'999'999}}) {
            Bytes bytes = validFile();
            std::memcpy(bytes.data(), &length, 8);
            QVERIFY(!problemOf(bytes).isEmpty());
        }
    }

    void aFalsePromiseCostsNoMemory() {
        const QTemporaryDir folder;
        const auto largest = [] {
            rusage usage{};
            getrusage(RUSAGE_SELF, &usage);
            return usage.ru_maxrss;  // kilobytes
        };
        const auto limit = std::uint64_t{1} << 34;
        for (const bool valid : {false, true}) {
            // 3 GB on no disk space: what was not written is a hole.
            QFile large(folder.filePath(QStringLiteral("large.safetensors")));
            QVERIFY(large.open(QIODevice::WriteOnly));
            const Bytes start = valid ? validFile() : Bytes(64, 7);
            large.write(reinterpret_cast<const char*>(start.data()), static_cast<qint64>(start.size()));
            QVERIFY(large.resize(3'000'000'000));
            large.close();
            const long before = largest();
            const QString sentence =
                sentenceOf([&] { core::readSafetensorsFile(large.fileName().toStdString(), limit); });
            QVERIFY2(sentence.contains("large.safetensors") && sentence.contains("is damaged"), qPrintable(sentence));
            QVERIFY(largest() - before < 100'000);
        }
    }

    void readsWholeFiles() {
        const QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("whole.safetensors"));
        for (const std::size_t padding : {std::size_t{0}, std::size_t{200'000}}) {  // a header longer than a first look
            const Bytes whole = file(std::string(R"({"__metadata__":{"x":")") + std::string(padding, 'x') + "\"}," +
                                         tensor("a", "F32", "2,3", "0,24") + "}",
                                     24);
            core::writeFileAtomically(name.toStdString(), whole);
            QVERIFY(core::readSafetensorsFile(name.toStdString(), 1'000'000) == whole);
            QVERIFY(!sentenceOf([&] { core::readSafetensorsFile(name.toStdString(), 50); }).isEmpty());
        }
        QVERIFY(sentenceOf([&] { core::readSafetensorsFile(name.toStdString() + "2", 50); }).contains("Cannot read"));
    }

    void hostileHeaders_data() {
        QTest::addColumn<QString>("json");
        QTest::addColumn<int>("data");
        QTest::addColumn<QString>("part");
        const auto add = [](const char* row, const std::string& json, int data, const char* part) {
            QTest::newRow(row) << QString::fromStdString(json) << data << part;
        };
        const auto one = [](const char* dtype, const char* shape, const char* offsets) {
            return "{" + tensor("t", dtype, shape, offsets) + "}";
        };
        add("empty", "", 0, "not a JSON object");
        add("space first", " {}", 0, "not a JSON object");
        add("list", "[]", 0, "not a JSON object");
        add("text after it", "{} x", 0, "not valid JSON");
        add("no JSON", "{\"a\"", 0, "not valid JSON");
        add("number for a tensor", "{\"t\":1}", 0, "in place of the tensor \"t\"");
        add("null for a tensor", "{\"t\":null}", 0, "in place of the tensor");
        add("list for a tensor", "{\"t\":[1]}", 0, "in place of the tensor");
        add("unknown type", one("F8_E4M3", "1", "0,1"), 1, "which Imago does not support");
        add("type no text", "{\"t\":{\"dtype\":4,\"shape\":[1],\"data_offsets\":[0,1]}}", 1,
            "has a number as its dtype");
        add("negative side", one("U8", "-1", "0,1"), 1, "negative number in its shape");
        add("fraction", one("U8", "1.5", "0,1"), 1, "a number that is not a 64-bit integer in its shape");
        add("side beyond 64 bits", one("U8", "99999999999999999999", "0,1"), 1,
            "a number that is not a 64-bit integer in its shape");
        add("side beyond signed", one("U8", "9223372036854775808", "0,1"), 1, "too large");
        add("product overflows", one("F32", "4294967296,4294967296", "0,0"), 0, "too large");
        add("product overflows to small", one("U8", "4294967296,4294967297,4294967296", "0,0"), 0, "too large");
        add("overflow hidden by zero", one("F32", "0,4611686018427387904,8", "0,0"), 0, "too large");
        add("size is not the shape's", one("F32", "2", "0,4"), 4, "needs 8 bytes, but stores 4");
        add("negative offset", one("U8", "1", "-1,0"), 1, "negative number in its data offsets");
        add("backwards", one("U8", "1", "1,0"), 1, "ends before it begins");
        add("beyond the end", one("U8", "2", "0,2"), 1, "beyond the end of the file");
        add("offset huge", one("U8", "1", "18446744073709551615,18446744073709551615"), 1, "beyond the end");
        add("one offset", one("U8", "1", "0"), 1, "fewer than two");
        add("three offsets", one("U8", "1", "0,1,2"), 1, "more than two");
        add("overlap", "{" + tensor("a", "U8", "2", "0,2") + "," + tensor("b", "U8", "2", "1,3") + "}", 3, "overlaps");
        add("the same bytes", "{" + tensor("a", "U8", "2", "0,2") + "," + tensor("b", "U8", "2", "0,2") + "}", 2,
            "overlaps");
        add("hole", "{" + tensor("a", "U8", "1", "0,1") + "," + tensor("b", "U8", "1", "2,3") + "}", 3,
            "gap before the tensor \"b\"");
        add("hole first", one("U8", "1", "1,2"), 2, "gap before the tensor \"t\"");
        add("bytes left", one("U8", "1", "0,1"), 2, "belong to no tensor");
        add("data without tensors", "{}", 1, "belong to no tensor");
        add("names twice", "{" + tensor("a", "U8", "1", "0,1") + "," + tensor("a", "U8", "1", "1,2") + "}", 2, "twice");
        add("metadata twice", "{\"__metadata__\":{},\"__metadata__\":{}}", 0, "two entries");
        add("metadata key twice", "{\"__metadata__\":{\"a\":\"1\",\"a\":\"2\"}}", 0, "twice");
        add("metadata number", "{\"__metadata__\":{\"a\":1}}", 0, "in place of the string");
        add("metadata nested", "{\"__metadata__\":{\"a\":{}}}", 0, "in place of the string");
        add("field twice", "{\"t\":{\"dtype\":\"U8\",\"dtype\":\"U8\"}}", 0, "two fields");
        add("unknown field", "{\"t\":{\"stride\":[1]}}", 0, "unknown field");
        add("no shape", "{\"t\":{\"dtype\":\"U8\",\"data_offsets\":[0,1]}}", 1, "lacks shape");
        add("nothing in it", "{\"t\":{}}", 0, "lacks dtype");
        add("shape no list", "{\"t\":{\"dtype\":\"U8\",\"shape\":1,\"data_offsets\":[0,1]}}", 1, "in its shape");
        add("list in a shape", one("U8", "[1]", "0,1"), 1, "a list in its shape");
        std::string sides = "1";
        for (int i = 0; i < 100000; ++i) sides += ",1";
        add("endless shape", one("U8", sides.c_str(), "0,1"), 1, "too many dimensions");
        add("deep lists", "{\"t\":" + std::string(1'000'000, '['), 0, "in place of the tensor");
        std::string deep;
        for (int i = 0; i < 100000; ++i) deep += "{\"a\":";
        add("deep objects", deep, 0, "a");
        add("control characters", "{\"\\u001b[31m\":1}", 0, "\\u001b[31m");
    }
    void hostileHeaders() {
        QFETCH(const QString, json);
        QFETCH(const int, data);
        QFETCH(const QString, part);
        const QString sentence = problemOf(file(json.toStdString(), static_cast<std::size_t>(data)));
        QVERIFY2(sentence.startsWith("model.safetensors "), qPrintable(sentence));
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
        QVERIFY(sentence.size() < 400);
    }

    void textThatIsNoUtf8() {
        Bytes bytes = file("{\"????\":1}");
        for (std::size_t i = 10; i < 14; ++i) bytes[i] = 0xFF;
        QVERIFY(problemOf(bytes).contains("not valid JSON"));
    }
};

IMAGO_TEST(TestSafetensors)
#include "test_safetensors.moc"
