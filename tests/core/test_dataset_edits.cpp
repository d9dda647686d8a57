#include <QTest>

#include "ClassSamples.h"
#include "Sentence.h"
#include "core/dataset/DatasetPart.h"
#include "core/dataset/care/ClassEdits.h"
#include "tests/TestProgram.h"

using classes::Labels;
using classes::Names;
using core::DatasetEdits;

namespace {

using Pointer = std::shared_ptr<const core::Dataset>;
using Indices = std::vector<std::uint32_t>;

std::string hashOf(const core::Dataset& dataset, std::uint32_t index) {
    const DatasetEdits edits = core::assignClass({}, dataset, Indices{index}, "x");
    return edits.labels.assigned.begin()->first;
}

}  // namespace

class TestDatasetEdits : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void noEditsAreTheWhole() {
        const Pointer whole = classes::twelve();
        QCOMPARE(core::applyEdits(whole, {}), whole);
        QVERIFY(whole->edits == nullptr);
        DatasetEdits others;
        others.labels.renamed["horse"] = "pony";
        others.labels.dropped.insert("cow");
        others.labels.assigned[std::string(64, 'a')] = "cat";
        others.exclusions.kept[std::string(64, 'b')] = 0;
        QCOMPARE(core::applyEdits(whole, others), whole);
        const Pointer unlabeled = classes::twelve(false);
        QCOMPARE(core::applyEdits(unlabeled, others)->classNames, Names{});
    }

    void renames() {
        const Pointer whole = classes::twelve();
        const DatasetEdits edits = core::renameClass({}, *whole, "dog", "hound");
        const Pointer part = core::applyEdits(whole, edits);
        QCOMPARE(part->classNames, (Names{"cat", "hound", "bird"}));
        QCOMPARE(part->labels, whole->labels);
        QCOMPARE(part->whole, whole);
        QVERIFY(part->edits != nullptr && *part->edits == edits);
        QCOMPARE(part->leftOut(), std::size_t{0});
        QCOMPARE(part->testCount, std::size_t{3});
        QCOMPARE(part->sampleNames, whole->sampleNames);
        // And back: nothing is left of it. The part tells what the source has.
        QVERIFY(core::renameClass(edits, *part, "hound", "dog").empty());
        QCOMPARE(whole->classNames[1], std::string("dog"));
    }

    void swapsNames() {
        const Pointer whole = classes::twelve();
        DatasetEdits edits = core::renameClass({}, *whole, "cat", "other");
        edits = core::renameClass(edits, *whole, "dog", "cat");
        edits = core::renameClass(edits, *whole, "other", "dog");
        const Pointer part = core::applyEdits(whole, edits);
        QCOMPARE(part->classNames, (Names{"dog", "cat", "bird"}));
        QCOMPARE(part->labels, whole->labels);
    }

    void mergesWhereTheNameIsTaken() {
        const Pointer whole = classes::twelve();
        DatasetEdits edits = core::setClassWeight({}, *whole, "cat", 3);
        edits = core::setClassWeight(edits, *whole, "bird", 2);
        edits = core::renameClass(edits, *whole, "bird", "cat");
        const Pointer part = core::applyEdits(whole, edits);
        QCOMPARE(part->classNames, (Names{"cat", "dog"}));
        QCOMPARE(part->labels, (Labels{0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0}));
        QCOMPARE(part->classWeights, (std::vector<double>{3, 1}));
        // A merged class has one name from then on.
        QCOMPARE(core::applyEdits(whole, core::renameClass(edits, *part, "cat", "pet"))->classNames,
                 (Names{"pet", "dog"}));
    }

    void dropsAndKeeps() {
        const Pointer whole = classes::twelve();
        DatasetEdits edits = core::renameClass({}, *whole, "dog", "hound");
        const DatasetEdits before = edits;
        edits = core::dropClass(edits, *whole, "hound");
        const Pointer part = core::applyEdits(whole, edits);
        QCOMPARE(part->classNames, (Names{"cat", "bird"}));
        QCOMPARE(part->labels, (Labels{0, 1, 0, 1, 0, 1, 0, 1}));
        QCOMPARE(part->testCount, std::size_t{2});
        QCOMPARE(part->leftOut(), std::size_t{4});
        QCOMPARE(part->sampleNames[1], std::string("image 2.png"));
        QCOMPARE(core::droppedClasses(edits, *part), Names{"dog"});
        QCOMPARE(core::shownClasses(edits, *part), (Names{"cat", "bird"}));
        QVERIFY(core::keepClass(edits, *part, "dog") == before);
    }

    void assignsByContent() {
        const Pointer whole = classes::twelve();
        // 11 has the bytes of 2, and goes with it.
        const DatasetEdits edits = core::assignClass({}, *whole, Indices{2, 4}, "cat");
        QCOMPARE(edits.labels.assigned.size(), std::size_t{2});
        QVERIFY(edits.labels.added.empty());
        const Pointer part = core::applyEdits(whole, edits);
        QCOMPARE(part->labels, (Labels{0, 1, 0, 0, 0, 2, 0, 1, 2, 0, 1, 0}));
        QCOMPARE(part->classNames, whole->classNames);
        // The order of the samples makes no difference.
        auto turned = classes::twelve();
        for (std::size_t index = 0; index < 12; ++index)
            std::ranges::copy(whole->sample(11 - index),
                              turned->bytes.begin() + static_cast<std::ptrdiff_t>(4 * index));
        const Pointer again = core::applyEdits(turned, edits, {{}, {}, 3});
        QCOMPARE(again->labels, (Labels{0, 1, 2, 0, 1, 2, 0, 0, 2, 0, 1, 2}));
    }

    void aNewClassComesLast() {
        const Pointer whole = classes::twelve();
        DatasetEdits edits = core::addClass({}, *whole, "fish");
        QCOMPARE(core::applyEdits(whole, edits)->classNames, (Names{"cat", "dog", "bird", "fish"}));
        edits = core::assignClass(edits, *whole, Indices{0}, "ant");
        QCOMPARE(edits.labels.added, (Names{"fish", "ant"}));
        edits = core::renameClass(edits, *whole, "ant", "bee");
        const Pointer part = core::applyEdits(whole, edits);
        QCOMPARE(part->classNames, (Names{"cat", "dog", "bird", "fish", "bee"}));
        QCOMPARE(part->labels, (Labels{4, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2}));
        // Its samples are left out with it, and so are copies of them.
        const DatasetEdits without = core::dropClass(edits, *part, "bee");
        QVERIFY(without.labels.assigned.empty());
        QCOMPARE(without.exclusions.kept.at(hashOf(*whole, 0)), std::size_t{0});
        QCOMPARE(core::applyEdits(whole, without)->size(), std::size_t{11});
    }

    void emptyClassesGo() {
        const Pointer whole = classes::twelve();
        const DatasetEdits edits = core::assignClass({}, *whole, Indices{1, 4, 7, 10}, "cat");
        const Pointer part = core::applyEdits(whole, edits);
        QCOMPARE(part->classNames, (Names{"cat", "bird"}));
        QCOMPARE(part->labels, (Labels{0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1}));
    }

    /// The one that a sample was moved to counts, not the one that it came from.
    void movedSamplesStayWhenTheirClassGoes() {
        const Pointer whole = classes::twelve();
        DatasetEdits edits = core::assignClass({}, *whole, Indices{1}, "cat");
        edits = core::assignClass(edits, *whole, Indices{3}, "dog");
        edits = core::dropClass(edits, *whole, "dog");
        const Pointer part = core::applyEdits(whole, edits);
        QCOMPARE(part->labels, (Labels{0, 0, 1, 1, 0, 1, 0, 1}));
        QCOMPARE(part->sampleNames[1], std::string("image 1.png"));
        QCOMPARE(part->sampleNames[3], std::string("image 5.png"));  // 3 was a dog, 4 is one
        // With the class it comes back.
        QCOMPARE(core::applyEdits(whole, core::keepClass(edits, *part, "dog"))->labels[3], 1);
    }

    void allTogether() {
        const Pointer whole = classes::twelve();
        DatasetEdits edits;
        edits.exclusions.kept[hashOf(*whole, 2)] = 1;  // of 2 and 11 the first
        edits = core::renameClass(edits, *whole, "bird", "cat");
        edits = core::dropClass(edits, *whole, "dog");
        edits = core::assignClass(edits, *whole, Indices{5, 6}, "fish");
        edits = core::setClassWeight(edits, *whole, "fish", 2.5);
        core::ContentHashes hashes;
        const Pointer part = core::applyEdits(whole, edits, hashes);
        QCOMPARE(part->classNames, (Names{"cat", "fish"}));
        QCOMPARE(part->labels, (Labels{0, 0, 0, 1, 1, 0, 0}));  // 0 2 3 5 6 8 9
        QCOMPARE(part->classWeights, (std::vector<double>{1, 2.5}));
        QCOMPARE(part->testCount, std::size_t{1});
        QCOMPARE(part->sampleNames.back(), std::string("image 9.png"));
        // Known hashes are not computed again.
        const auto known = hashes.of(whole);
        QCOMPARE(known->size(), std::size_t{12});
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(hashes.of(whole, stop.get_token()), known);
    }

    void aDatasetWithoutClassesGetsSome() {
        const Pointer whole = classes::twelve(false);
        QCOMPARE(core::shownClasses({}, *whole), Names{core::kUnlabeledClass});
        DatasetEdits edits = core::assignClass({}, *whole, Indices{2}, "cat");
        QCOMPARE(edits.labels.added, Names{"cat"});
        Pointer part = core::applyEdits(whole, edits);
        QCOMPARE(part->classNames, (Names{core::kUnlabeledClass, "cat"}));
        QCOMPARE(part->labels, (Labels{0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
        QCOMPARE(core::applyEdits(whole, core::renameClass(edits, *part, core::kUnlabeledClass, "rest"))->classNames,
                 (Names{"rest", "cat"}));
        edits = core::assignClass(edits, *part, Indices{3}, "cat");
        edits = core::dropClass(edits, *part, core::kUnlabeledClass);
        part = core::applyEdits(whole, edits);
        QCOMPARE(part->classNames, Names{"cat"});
        QCOMPARE(part->labels, (Labels{0, 0, 0}));
        QCOMPARE(part->sampleNames, (Names{"image 2.png", "image 3.png", "image 11.png"}));
    }

    void exclusionsAloneKeepEmptyClasses() {
        const Pointer whole = classes::twelve();
        DatasetEdits edits;
        for (const std::uint32_t index : {0U, 3U, 6U, 9U}) edits.exclusions.kept[hashOf(*whole, index)] = 0;
        QCOMPARE(core::applyEdits(whole, edits)->classNames, whole->classNames);
        edits = core::renameClass(edits, *whole, "dog", "hound");
        QCOMPARE(core::applyEdits(whole, edits)->classNames, (Names{"hound", "bird"}));
    }

    void weights() {
        const Pointer whole = classes::twelve();
        DatasetEdits edits = core::setClassWeight({}, *whole, "dog", 0.1);
        QCOMPARE(core::applyEdits(whole, edits)->classWeights, (std::vector<double>{1, 0.1, 1}));
        edits = core::renameClass(edits, *whole, "dog", "hound");
        QCOMPARE(edits.labels.weights.at("hound"), 0.1);
        QVERIFY(core::setClassWeight(edits, *whole, "hound", 1).labels.weights.empty());
        for (const double weight : {0.0, 0.09, 10.5, -1.0, std::nan("")})
            QVERIFY(sentenceOf([&] { core::setClassWeight({}, *whole, "dog", weight); }).contains("0.1 to 10"));
    }

    void namesThatCannotBe_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("said");
        QTest::newRow("empty") << QByteArray() << "not empty";
        QTest::newRow("spaces") << QByteArray("  ") << "not empty";
        QTest::newRow("line break") << QByteArray("a\nb") << "control character";
        QTest::newRow("delete") << QByteArray("a\x7F") << "control character";
        QTest::newRow("C1 control") << QByteArray("a\xC2\x85") << "control character";
        QTest::newRow("no UTF-8") << QByteArray("a\xF1") << "not valid UTF-8";
        QTest::newRow("long") << QByteArray("è").repeated(101) << "at most 100 characters, not 101";
        QTest::newRow("fits") << QByteArray("è").repeated(100) << "";
        QTest::newRow("Italian") << QByteArray("così è") << "";
    }

    void namesThatCannotBe() {
        QFETCH(QByteArray, name);
        QFETCH(QString, said);
        const Pointer whole = classes::twelve();
        for (const auto& act : std::vector<std::function<void()>>{
                 [&] { core::renameClass({}, *whole, "cat", name.toStdString()); },
                 [&] { core::addClass({}, *whole, name.toStdString()); },
                 [&] { core::assignClass({}, *whole, Indices{1}, name.toStdString()); }}) {
            const QString sentence = sentenceOf(act);
            QVERIFY2(said.isEmpty() ? sentence.isEmpty() : sentence.contains(said), qPrintable(sentence));
        }
    }

    void classesThatAreNotThere() {
        const Pointer whole = classes::twelve();
        const auto says = [](const QString& sentence) { return sentence.contains("\"Animals\" has no class \"cow\""); };
        QVERIFY(says(sentenceOf([&] { core::renameClass({}, *whole, "cow", "ox"); })));
        QVERIFY(says(sentenceOf([&] { core::dropClass({}, *whole, "cow"); })));
        QVERIFY(says(sentenceOf([&] { core::setClassWeight({}, *whole, "cow", 2); })));
        QVERIFY(sentenceOf([&] { core::addClass({}, *whole, "dog"); }).contains("already has a class \"dog\""));
    }

    void someMustStayAndItCanBeCancelled() {
        const Pointer whole = classes::twelve();
        DatasetEdits edits = core::dropClass({}, *whole, "cat");
        edits = core::dropClass(edits, *whole, "dog");
        edits = core::dropClass(edits, *whole, "bird");
        QVERIFY(sentenceOf([&] { core::applyEdits(whole, edits); }).contains("fewer than 2 images"));
        std::stop_source stop;
        stop.request_stop();
        const DatasetEdits assigned = core::assignClass({}, *whole, Indices{2}, "cat");
        QVERIFY(core::applyEdits(whole, assigned, core::JobContext(stop.get_token())) == nullptr);
        QVERIFY(core::assignClass(edits, *whole, Indices{2}, "fish", core::JobContext(stop.get_token())) == edits);
    }

    void aPartHasAllThatIsKnownOfItsSamples() {
        auto whole = classes::twelve();
        whole->factors = {{"number", {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}}};
        const auto part = core::partOf(whole, {1, 8, 9, 10});
        QCOMPARE(part->size(), std::size_t{4});
        QCOMPARE(part->labels, (Labels{1, 2, 0, 1}));
        QCOMPARE(part->factors[0].values, (std::vector<float>{1, 8, 9, 10}));
        QCOMPARE(part->testCount, std::size_t{2});
        QCOMPARE(part->whole, Pointer(whole));
        QVERIFY(std::ranges::equal(part->sample(1), whole->sample(8)));
    }
};

IMAGO_TEST(TestDatasetEdits)
#include "test_dataset_edits.moc"
