#include <QTemporaryDir>
#include <QTest>
#include <limits>
#include <map>
#include <optional>

#include "ArrayFiles.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/Import.h"
#include "tests/TestProgram.h"

using Dataset = std::shared_ptr<const core::Dataset>;

namespace {

constexpr std::size_t kPixels = 16 * 16;
const std::string kTwo = "2, 16, 16";

}  // namespace

/// Files of NumPy that are wrong, dangerous or damaged.
class TestArrayRefusals : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> folder_;

    QString at(const QString& name) const { return folder_->filePath(name); }
    Dataset read(const QString& name) const {
        return core::importDataset(pathOf(at(name)), core::toSettings({.size = 16})).dataset;
    }

   private Q_SLOTS:
    void init() { folder_.emplace(); }

    void refusals_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* title, const char* name, const Bytes& bytes, const char* problem) {
            QTest::newRow(title) << name
                                 << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                               static_cast<qsizetype>(bytes.size()))
                                 << problem;
        };
        const Bytes pixels = ramp(2 * kPixels);
        const Bytes good = npy("|u1", kTwo, pixels);
        const auto dict = [](const std::string& text) { return npyWith(text); };
        const float nan = std::numeric_limits<float>::quiet_NaN();
        std::vector<float> floats(2 * kPixels, 0.5F);
        floats[7] = nan;
        row("one NaN", "a.npy", npy("<f4", kTwo, packed(floats)), "1 of its values is NaN or infinite; replace it");
        floats[8] = floats[300] = std::numeric_limits<float>::infinity();
        row("NaN", "a.npy", npy("<f4", kTwo, packed(floats)), "3 of its values are NaN or infinite; replace them");
        row("empty", "a.npy", {}, "it is empty");
        row("text", "a.npy", Bytes(200, 'a'), "not those of a NumPy array");
        row("version", "a.npy", npy("|u1", kTwo, pixels, false, 9), "format 9.0 is unknown");
        row("pickled", "a.npy", npy("|O", "2", {1, 2}), "was saved with pickle");
        row("records", "a.npy",
            dict("{'descr': [('a', '<f4'), ('b', '|u1')], 'fortran_order': False, 'shape': (0,), }"), "type records");
        row("float16", "a.npy", npy("<f2", kTwo, Bytes(4 * kPixels)), "type float16; save them as uint8");
        row("complex", "a.npy", npy("<c8", kTwo, Bytes(16 * kPixels)), "type <c8");
        row(
            "long", "a.npy",
            [&] {
                Bytes all = good;
                all.resize(all.size() + 4);
                return all;
            }(),
            "4 bytes follow");
        row("labels", "a.npy", npy("|u1", "3", {1, 2, 3}), "one number for each sample");
        row("flat", "a.npy", npy("|u1", "2, 256", pixels), "2 dimensions instead of N x H x W");
        row("five", "a.npy", npy("|u1", "2, 2, 2, 8, 8", pixels), "5 dimensions");
        row("channels", "a.npy", npy("|u1", "2, 16, 8, 2", pixels), "2 channels");
        row("none", "a.npy", npy("|u1", "0, 16, 16", {}), "contains no data");
        row("one", "a.npy", npy("|u1", "1, 16, 32", pixels), "only one image");
        row("wide", "a.npy", npy("|u1", "2, 5000, 1", Bytes(10000)), "too large; the longest side allowed is 4096");
        row("huge", "a.npy", npy("|u1", "4000000000, 16, 16", pixels), "it is truncated");
        row("overflow", "a.npy", npy("|u1", "4294967296, 4294967296, 16", pixels), "declares more data");
        row("more overflow", "a.npy", npy("<f8", "18446744073709551615, 3, 3", pixels), "declares more data");
        row("no number", "a.npy", npy("|u1", "99999999999999999999, 16, 16", pixels), "header is damaged");
        row("negative", "a.npy", npy("|u1", "-2, 16, 16", pixels), "header is damaged");
        row("no shape", "a.npy", dict("{'descr': '|u1', 'fortran_order': False, }"), "header is damaged");
        row("twice", "a.npy", dict("{'descr': '|u1', 'descr': '|u1', 'fortran_order': False, 'shape': (2, 16, 16), }"),
            "header is damaged");
        row("code", "a.npy", dict("{'descr': '|u1', 'fortran_order': exit(), 'shape': (2, 16, 16), }"),
            "header is damaged");
        row("long header", "a.npy", npyWith(std::string(70000, ' '), 2), "header is damaged");

        row("zip of nothing", "a.npz", zip({{"a.txt", {65}}}), "contains no NumPy arrays");
        row("zip without images", "a.npz", zip({{"latents.npy", npy("|u1", "2, 256", pixels)}}),
            "none of its arrays contains images");
        row("zip of several", "a.npz", zip({{"a.npy", good}, {"b.npy", good}}),
            "several arrays of images (\"a\", \"b\", ...)");
        row("zip with pickle", "a.npz", zip({{"images.npy", npy("|O", "2", {1, 2})}}), "the array \"images\"");
        row("sizes that differ", "a.npz", zip({{"x_train.npy", good}, {"x_test.npy", npy("|u1", "2, 8, 32", pixels)}}),
            "differ in image size or type");
        row("types that differ", "a.npz", zip({{"x_train.npy", good}, {"x_test.npy", npy("|i1", kTwo, pixels)}}),
            "differ in image size or type");
        // A few bytes that say that they become many.
        const Bytes head = npy("|u1", "40000, 16, 16", {});
        row("bomb", "a.npz", zip({{"images.npy", head, static_cast<std::int64_t>(head.size() + 40000 * kPixels)}}),
            "declares more data than a file of this size can contain");
        const Bytes some = npy("|u1", "200, 16, 16", pixels);
        row("fewer than told", "a.npz",
            zip({{"images.npy", some, static_cast<std::int64_t>(some.size() - pixels.size() + 200 * kPixels)}}),
            "truncated");
        row("header and ZIP differ", "a.npz", zip({{"images.npy", some}}), "it is truncated");
        Bytes more = good;
        more.resize(good.size() + 100'000);
        row("longer than told", "a.npz", zip({{"images.npy", more, static_cast<std::int64_t>(good.size())}}),
            "ZIP data is damaged");
        row(
            "not a ZIP", "a.npz",
            [] {
                Bytes all(300, 7);
                all[0] = 'P';
                all[1] = 'K';
                return all;
            }(),
            "ZIP data is damaged or truncated");
        row("encrypted", "a.npz", zip({{"images.npy", good, -1, 1}}), "it is encrypted");
        Bytes wrong = zip({{"images.npy", good}}, false);
        wrong[300] ^= 1;
        row("wrong checksum", "a.npz", wrong, "ZIP data is damaged");
    }

    void refusals() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, problem);
        QVERIFY(writeBytes(at(name), Bytes(bytes.begin(), bytes.end())));
        COMPARE_SENTENCE(read(name), at(name), problem);
    }

    /// Cut off anywhere, or with any byte changed, a file gives a sentence or images; nothing else.
    void damageAnywhere_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        const Bytes pixels = ramp(2 * kPixels);
        const Bytes array = npy("|u1", kTwo, pixels);
        const std::vector<ZipMember> members = {{"images.npy", array}, {"labels.npy", npy("|u1", "2", {1, 0})}};
        const std::map<std::string, std::pair<QString, Bytes>> all = {{"plain", {"a.npy", array}},
                                                                      {"stored", {"a.npz", zip(members, false)}},
                                                                      {"deflated", {"a.npz", zip(members)}}};
        for (const auto& [title, file] : all)
            QTest::newRow(title.c_str()) << file.first
                                         << QByteArray(reinterpret_cast<const char*>(file.second.data()),
                                                       static_cast<qsizetype>(file.second.size()));
    }

    void damageAnywhere() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const Bytes good(bytes.begin(), bytes.end());
        QVERIFY(writeBytes(at(name), good));
        QVERIFY(read(name)->bytes == ramp(2 * kPixels));
        for (std::size_t length = 0; length < good.size(); ++length) {
            QVERIFY(writeBytes(at(name), Bytes(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(length))));
            const QString told = errorOf([&] { read(name); });
            QVERIFY2(told.contains(at(name)) && told.endsWith('.'), qPrintable(QString::number(length) + told));
        }
        for (std::size_t place = 0; place < good.size(); ++place) {
            Bytes changed = good;
            changed[place] ^= 0x15;
            QVERIFY(writeBytes(at(name), changed));
            const QString told = errorOf([&] { QVERIFY(read(name)->size() >= 2); });
            QVERIFY2(told.isEmpty() || told.endsWith('.'), qPrintable(QString::number(place) + told));
        }
    }
};

IMAGO_TEST(TestArrayRefusals)
#include "test_array_refusals.moc"
