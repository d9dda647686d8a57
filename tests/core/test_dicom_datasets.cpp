#include <QDir>
#include <QTemporaryDir>
#include <QtTest>
#include <optional>

#include "DicomFiles.h"
#include "core/base/JobContext.h"
#include "core/dataset/DicomImport.h"
#include "core/dataset/Import.h"
#include "core/dataset/care/HealthCheck.h"
#include "core/dataset/care/HealthJson.h"
#include "tests/TestProgram.h"

/// DICOM files as datasets: folders of them, and files with several frames.
class TestDicomDatasets : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> folder_;

    QString at(const QString& name) const { return folder_->filePath(name); }
    void write(const QString& name, const Bytes& bytes) {
        QVERIFY(QDir(folder_->path()).mkpath(QFileInfo(at(name)).path()));
        QVERIFY(writeBytes(at(name), bytes));
    }
    core::ImportResult imported(const QString& name, const char* window = "file") const {
        core::Settings settings(core::imageFileParameters());
        settings.set("window", std::string(window));
        return core::importDataset(pathOf(at(name)), settings, core::JobContext({}, {}, 2));
    }

   private Q_SLOTS:
    void init() { folder_.emplace(); }

    void aFolderIsASeries() {
        // Names and numbers say another order than the places do.
        const std::string axes = "1\\0\\0\\0\\1\\0";
        for (int i = 0; i < 4; ++i) {
            DicomParts parts = plainDicom(Bytes(64, static_cast<std::uint8_t>(10 * i)));
            parts.extra = dicomText(0x00200013, "IS", std::to_string(i)) +
                          dicomText(0x00200032, "DS", "0\\0\\" + std::to_string(-i)) +
                          dicomText(0x00200037, "DS", axes);
            write(QString("series/slice-%1%2").arg(i).arg(i % 2 == 0 ? ".dcm" : ""), dicomFile(parts));
        }
        write("series/notes.dcm", Bytes(300, 7));
        write("series/many.dcm", [] {
            DicomParts parts = plainDicom(counting(128));
            parts.frames = 2;
            return dicomFile(parts);
        }());
        const auto dataset = imported("series").dataset;
        QCOMPARE(dataset->sampleNames, (std::vector<std::string>{"slice-3", "slice-2.dcm", "slice-1", "slice-0.dcm"}));
        QCOMPARE(dataset->sample(0)[0], std::uint8_t{30});
        QCOMPARE(dataset->sample(3)[0], std::uint8_t{0});
        QCOMPARE(dataset->report.skipped.size(), std::size_t{2});
        QVERIFY(dataset->report.skipped[0].reason.english().find("2 frames") != std::string::npos);
        QVERIFY(!dataset->report.skipped[1].harmless);
    }

    void oneRangeForAll() {
        DicomParts parts = deepDicom({0, 1000});
        write("range/a/1.dcm", dicomFile(parts));
        parts = deepDicom({2000});
        write("range/b/2.dcm", dicomFile(parts));
        const auto dataset = imported("range").dataset;
        QCOMPARE(dataset->classNames, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(dataset->preview(0).width(), 64);
        QCOMPARE(dataset->sample(0)[64 * 64 - 1], std::uint8_t{128});
        QCOMPARE(dataset->sample(1)[0], std::uint8_t{255});
        bool told = false;
        for (const core::Message& note : dataset->report.notes)
            told = told || note.english().find("from 0 to 2000") != std::string::npos;
        QVERIFY(told);
    }

    void frames() {
        DicomParts parts = plainDicom(Bytes(64 * 3, 0));
        parts.frames = 3;
        for (std::size_t i = 0; i < 3; ++i) parts.pixels[i * 64] = static_cast<std::uint8_t>(100 + i);
        parts.width = parts.height = 8;
        write("cine.dcm", dicomFile(parts));
        const auto dataset = imported("cine.dcm").dataset;
        QCOMPARE(dataset->size(), std::size_t{3});
        QVERIFY(dataset->sampleNames.empty() && dataset->labels.empty());
        QVERIFY(dataset->sample(2)[0] > dataset->sample(0)[0]);
        // Without the ending, too.
        write("cine", dicomFile(parts));
        QCOMPARE(imported("cine").dataset->size(), std::size_t{3});
        write("one.dcm", dicomFile(plainDicom(counting(64))));
        COMPARE_SENTENCE(imported("one.dcm"), "one.dcm", "only one frame");
        write("none.dcm", Bytes(500, 1));
        COMPARE_SENTENCE(imported("none.dcm"), "none.dcm", "not a DICOM file");
        parts.frames = 9;
        write("short.dcm", dicomFile(parts));
        QCOMPARE(imported("short.dcm").dataset->size(), std::size_t{3});
    }

    void patientsStayUnknown() {
        const auto isClean = [](const std::string& text) {
            return text.find("Verne") == std::string::npos && text.find("Juliette") == std::string::npos &&
                   text.find(kDicomBirth) == std::string::npos && text.find("20260102") == std::string::npos;
        };
        for (int i = 0; i < 3; ++i)
            write(QString("ward/%1.dcm").arg(i), dicomFile(plainDicom(Bytes(64, static_cast<std::uint8_t>(i)))));
        DicomParts bad = plainDicom(counting(10));
        bad.colors = kDicomPerson;
        write("ward/bad.dcm", dicomFile(bad));
        bad = plainDicom(counting(10));
        bad.syntax = kDicomPerson;
        write("ward/worse.dcm", dicomFile(bad));
        const auto dataset = imported("ward").dataset;
        std::string all = dataset->name + core::toJson(core::checkHealth(*dataset)).dump();
        for (const std::string& name : dataset->sampleNames) all += name;
        for (const std::string& name : dataset->classNames) all += name;
        for (const core::Factor& factor : dataset->factors) all += factor.name;
        for (const core::Message& note : dataset->report.notes) all += note.english();
        for (const core::SkippedFile& file : dataset->report.skipped) all += file.file + file.reason.english();
        for (const core::Parameter& parameter : dataset->importSettings.parameters())
            all += core::toText(dataset->importSettings.value(parameter.name));
        all.append(dataset->bytes.begin(), dataset->bytes.end());
        QCOMPARE(dataset->size(), std::size_t{3});
        QCOMPARE(dataset->report.skipped.size(), std::size_t{2});
        QVERIFY2(isClean(all), all.c_str());
        // Nor do sentences of errors have it.
        write("alone.dcm", dicomFile(bad));
        const QString told = errorOf([&] { imported("alone.dcm"); });
        QVERIFY2(!told.isEmpty() && isClean(told.toStdString()), qPrintable(told));
        // The test would see it.
        QVERIFY(!isClean(std::string(kDicomPerson)));
    }
};

IMAGO_TEST(TestDicomDatasets)
#include "test_dicom_datasets.moc"
