#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

#include "SampleFiles.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/Import.h"
#include "core/dataset/formats/DelimitedText.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"

using core::Dataset;
using core::ImportReport;
using core::ImportResult;

/// CSV and JSON Lines of paths and labels as datasets.
class TestTableFormat : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> folder_;

    QString at(const QString& name) const { return folder_->filePath(name); }

    void image(const QString& name, std::uint8_t value) {
        QVERIFY(QDir(folder_->path()).mkpath(QFileInfo(at(name)).path()));
        core::Image image({28, 28, 1});
        std::ranges::fill(image.pixels(), value);
        core::writePng(pathOf(at(name)), image);
    }
    void writeText(const QString& name, const std::string& text) {
        QVERIFY(writeBytes(at(name), Bytes(text.begin(), text.end())));
    }
    std::shared_ptr<const Dataset> read(const QString& name) const {
        return core::importDataset(pathOf(at(name)), {}, core::JobContext({}, {}, 4)).dataset;
    }

    static QString reasonOf(const ImportReport& report, const std::string& file) {
        for (const core::SkippedFile& skipped : report.skipped)
            if (skipped.file == file) return QString::fromStdString(skipped.reason.english());
        return {};
    }
    static bool hasNote(const ImportReport& report, const std::string& part) {
        return std::ranges::any_of(
            report.notes, [&](const core::Message& note) { return note.english().find(part) != std::string::npos; });
    }

   private Q_SLOTS:
    void init() {
        folder_.emplace();
        for (std::uint8_t index = 1; index <= 4; ++index) image(QString("images/%1.png").arg(index), index);
    }

    void everyWayToWriteIt_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        const QString rows = "images/3.png,10\nimages/1.png,9\nimages/2.png,10\n";
        QTest::newRow("header") << "t.csv"
                                << "path,label\n" + rows;
        QTest::newRow("no header") << "t.csv" << rows;
        QTest::newRow("no last line end") << "t.csv" << rows.chopped(1);
        QTest::newRow("CRLF and BOM") << "t.csv" << QString("\uFEFFFile,Class\n" + rows).replace("\n", "\r\n");
        QTest::newRow("semicolons") << "t.csv" << QString("image;category\n" + rows).replace(',', ';');
        QTest::newRow("tabs") << "t.tsv" << QString("filename\ttarget\n" + rows).replace(',', '\t');
        QTest::newRow("other order") << "t.CSV"
                                     << "id,label,image_path\n7,10,images/3.png\n8,9,images/1.png\n9,10,images/2.png\n";
        QTest::newRow("quotes") << "t.csv"
                                << "\"path\", \"label\"\n\"images/3.png\",\"10\"\n\n \"images/1.png\" ,9\n"
                                   "\"images/2.png\",\"10\"\n";
        QTest::newRow("separators of Windows") << "t.csv" << QString(rows).replace('/', '\\');
        QTest::newRow("JSON Lines") << "t.jsonl"
                                    << "{\"path\": \"images/3.png\", \"label\": 10}\n\n"
                                       "{\"file\": \"images/1.png\", \"Class\": \"9\"}\r\n"
                                       "{\"target\": 10, \"image\": {\"path\": \"images/2.png\"}}";
    }

    void everyWayToWriteIt() {
        QFETCH(QString, name);
        QFETCH(QString, text);
        writeText(name, text.toStdString());
        QCOMPARE(core::formatOf(pathOf(at(name))).id, std::string("table"));
        const auto dataset = read(name);
        QCOMPARE(dataset->name, std::string("t"));
        QCOMPARE(dataset->size(), std::size_t{3});
        QCOMPARE(dataset->classNames, (std::vector<std::string>{"9", "10"}));
        QCOMPARE(dataset->labels, (std::vector<std::int32_t>{1, 0, 1}));
        for (std::size_t index = 0; index < 3; ++index) QCOMPARE(dataset->sample(index)[0], (Bytes{3, 1, 2})[index]);
        QCOMPARE(dataset->testCount, std::size_t{0});
        QCOMPARE(dataset->report.found, std::size_t{3});
        QVERIFY(dataset->report.skipped.empty() && dataset->report.notes.empty());
    }

    void cells() {
        const auto records = core::readDelimited("a, \"b,\"\"c\"\"\n2\" , d\n\n;x,\"\",\n\"open,1\n2");
        QCOMPARE(records.size(), std::size_t{3});
        QCOMPARE(records[0].cells, (std::vector<std::string>{"a", "b,\"c\"\n2", "d"}));
        QCOMPARE(records[1].cells, (std::vector<std::string>{";x", "", ""}));
        QCOMPARE(records[1].line, std::size_t{4});
        QCOMPARE(records[2].cells, (std::vector<std::string>{"open,1\n2"}));
        QVERIFY(records[2].open && !records[0].open);
        QVERIFY(core::readDelimited("").empty());
        QVERIFY(core::readDelimited("\r\n \n").empty());
    }

    void splitsAreSeen() {
        writeText("t.csv",
                  "split,path,label\ntest,images/1.png,a\ntrain,images/2.png,b\nval,images/3.png,a\n"
                  "train,images/4.png,a\n");
        const auto dataset = read("t.csv");
        QCOMPARE(dataset->sampleNames,
                 (std::vector<std::string>{"images/2.png", "images/3.png", "images/4.png", "images/1.png"}));
        QCOMPARE(dataset->labels, (std::vector<std::int32_t>{1, 0, 0, 0}));
        QCOMPARE(dataset->testCount, std::size_t{1});
        QVERIFY(hasNote(dataset->report, "training and test: 1 image is used for testing"));
        QVERIFY(hasNote(dataset->report, "1 validation image of the dataset joins the training images"));
        // Without a test set that for validation serves.
        writeText("t.csv", "path,split\nimages/1.png,valid\nimages/2.png,train\nimages/3.png,train\n");
        QCOMPARE(read("t.csv")->testCount, std::size_t{1});
        QCOMPARE(read("t.csv")->sampleNames.back(), std::string("images/1.png"));
        QVERIFY(!read("t.csv")->hasLabels());
    }

    void rowsWithoutALabel() {
        writeText("t.csv", "path,label\nimages/1.png,a\nimages/2.png,\nimages/3.png\n");
        const auto dataset = read("t.csv");
        QCOMPARE(dataset->classNames, (std::vector<std::string>{"a", "(none)"}));
        QCOMPARE(dataset->labels, (std::vector<std::int32_t>{0, 1, 1}));
        QVERIFY(hasNote(dataset->report, "2 images have no class in the table; they form the class \"(none)\""));
        writeText("t.csv", "path,label,split\nimages/1.png,a,train\nimages/2.png,b,train\nimages/3.png,,test\n");
        QCOMPARE(read("t.csv")->testCount, std::size_t{0});
        QVERIFY(!hasNote(read("t.csv")->report, "is split"));
        QVERIFY(hasNote(read("t.csv")->report, "1 test image has no class and was left out"));
        QCOMPARE(reasonOf(read("t.csv")->report, "images/3.png"), QString("a test image without a class"));
    }

    void pathsLeadAnywhere() {
        image("other/9.png", 9);
        QVERIFY(QDir(folder_->path()).mkdir("tables"));
        writeText("tables/t.csv",
                  "path,label\n../images/1.png,a\n" + pathOf(at("other/9.png")) + ",b\n../images/2.png,a\n");
        const auto dataset = read("tables/t.csv");
        QCOMPARE(dataset->size(), std::size_t{3});
        QCOMPARE(dataset->sample(1)[0], std::uint8_t{9});
    }

    void whatIsMissingIsCountedAndNamed() {
        writeBytes(at("fake.png"), Bytes(50, 'x'));
        writeText("t.csv",
                  "path,label\nimages/1.png,a\nnone.png,a\n,a\nimages/2.png,b\ngone/x.png,b\nfake.png,b\n"
                  "\"images/3.png,b\n");
        const auto dataset = read("t.csv");
        QCOMPARE(dataset->size(), std::size_t{2});
        const ImportReport& report = dataset->report;
        QCOMPARE(report.found, std::size_t{7});
        QCOMPARE(report.skipped.size(), std::size_t{5});
        QCOMPARE(reasonOf(report, "none.png"), QString("the file does not exist"));
        QCOMPARE(reasonOf(report, "gone/x.png"), QString("the file does not exist"));
        QCOMPARE(reasonOf(report, "t.csv:4"), QString("it names no file"));
        QCOMPARE(reasonOf(report, "t.csv:8"), QString("its quotation mark is not closed"));
        QVERIFY(reasonOf(report, "fake.png").contains("not an image"));
        QVERIFY(hasNote(report, "2 images of the table do not exist (for example none.png)"));
        writeText("t.jsonl",
                  "{\"path\":\"images/1.png\"}\n[1]\n{\"label\":1}\n{\"path\":\"images/2.png\"\n"
                  "{\"path\":\"images/3.png\"}\n");
        const auto lines = read("t.jsonl");
        QCOMPARE(lines->size(), std::size_t{2});
        QCOMPARE(reasonOf(lines->report, "t.jsonl:2"), QString("it is no JSON object"));
        QCOMPARE(reasonOf(lines->report, "t.jsonl:3"), QString("it names no file"));
        QCOMPARE(reasonOf(lines->report, "t.jsonl:4"), QString("it is no JSON object"));
    }

    void longNamesAreSkippedLines() {
        const std::string path(200'000, 'p');
        const std::string label(300, 'c');
        const std::string most(255, 'm');
        writeText("t.csv", "path,label\nimages/1.png," + most + "\n" + path + ",a\nimages/2.png," + label +
                               "\nimages/3.png,b\n" + std::string(4096, 'q') + ",b\n");
        writeText("t.jsonl", "{\"path\":\"images/1.png\",\"label\":\"" + most + "\"}\n\n{\"path\":\"" + path +
                                 "\"}\n{\"path\":\"images/2.png\",\"label\":\"" + label +
                                 "\"}\n{\"path\":\"images/3.png\",\"label\":\"b\"}\n{\"path\":\"" +
                                 std::string(4096, 'q') + "\"}\n");
        for (const char* name : {"t.csv", "t.jsonl"}) {
            const auto dataset = read(name);
            QCOMPARE(dataset->sampleNames, (std::vector<std::string>{"images/1.png", "images/3.png"}));
            QCOMPARE(dataset->classNames, (std::vector<std::string>{"b", most}));
            const ImportReport& report = dataset->report;
            QCOMPARE(report.skipped.size(), std::size_t{3});
            const QString longPath = reasonOf(report, std::string(name) + ":3");
            QVERIFY2(longPath.startsWith("its path is longer than 4096 bytes (ppp"), qPrintable(longPath));
            const QString longLabel = reasonOf(report, std::string(name) + ":4");
            QVERIFY2(longLabel.startsWith("the name of its class is longer than 255 bytes (ccc"),
                     qPrintable(longLabel));
            QVERIFY(longPath.size() < 260 && longLabel.size() < 260);
            QCOMPARE(reasonOf(report, std::string(4096, 'q')), QString("the file does not exist"));
            QVERIFY(hasNote(report, "1 image of the table does not exist (qqq"));
            for (const core::Message& note : report.notes) QVERIFY(note.english().size() < 400);
        }
        // One line that is all there is.
        writeText("t.csv", path);
        QVERIFY(errorOf([&] { read("t.csv"); }).size() < 600 + folder_->path().size());
    }

    void cellsBeyondAllColumnsArePassedOver() {
        const std::string first(3 * core::kMostCells, ',');
        const auto records = core::readDelimited(first + "\na,b\n");
        QCOMPARE(records.size(), std::size_t{2});
        QCOMPARE(records[0].cells.size(), core::kMostCells);
        QCOMPARE(records[1].cells, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(records[1].line, std::size_t{2});
    }

    void tablesWithoutADataset() {
        writeText("t.csv", "");
        COMPARE_SENTENCE(read("t.csv"), at("t.csv"), "is empty");
        writeText("t.csv", "path,label\n");
        COMPARE_SENTENCE(read("t.csv"), "The table", at("t.csv"), "is empty");
        writeText("t.csv", "path\nnone.png\nneither.png\n");
        COMPARE_SENTENCE(read("t.csv"), at("t.csv"), "no usable image (of 2 files", "neither.png", "does not exist");
        writeText("t.csv", "path\nimages/1.png\n");
        COMPARE_SENTENCE(read("t.csv"), at("t.csv"), "only one image");
        writeText("t.csv", "\xFF\xFEp");
        COMPARE_SENTENCE(read("t.csv"), at("t.csv"), "UTF-16", "save it as UTF-8");
        QVERIFY(writeBytes(at("t.csv"), Bytes{'P', 'K', 3, 4, 0, 0}));
        COMPARE_SENTENCE(read("t.csv"), at("t.csv"), "not text");
        COMPARE_SENTENCE(read("absent.csv"), at("absent.csv"), "no file or folder");
    }

    void cancelling() {
        writeText("t.csv", "path\nimages/1.png\nimages/2.png\n");
        std::stop_source stop;
        const auto tell = [&](const core::Progress&) { stop.request_stop(); };
        const ImportResult result =
            core::importDataset(pathOf(at("t.csv")), {}, core::JobContext(stop.get_token(), tell, 2));
        QCOMPARE(result.outcome, core::Outcome::cancelled);
        QVERIFY(result.dataset == nullptr);
    }
};

IMAGO_TEST(TestTableFormat)
#include "test_table_format.moc"
