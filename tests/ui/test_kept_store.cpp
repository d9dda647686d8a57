#include <QtTest>
#include <atomic>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/base/Error.h"
#include "tests/TestProgram.h"
#include "ui/jobs/KeptFile.h"
#include "ui/jobs/KeptStore.h"

using namespace ui;

namespace {

/// A disk that can be full, and what was written onto it.
struct Disk {
    std::atomic<bool> full = false;
    std::atomic<int> tries = 0;
    std::vector<std::string> written;  // by the store's thread; to be read when all is saved

    KeptStore::Prepare writing(const std::string& text) {
        return [this, text] {
            return [this, text](const KeptStore::Post&) {
                ++tries;
                if (full) throw core::Error("The disk is full.");
                written.push_back(text);
            };
        };
    }
};

/// What a store said to one owner.
struct Ear {
    Ear(KeptStore& store, const QObject& owner) {
        QObject::connect(&store, &KeptStore::failed, &context, [this, &owner](const QObject* of, const QString& text) {
            if (of == &owner) failed << text;
        });
        QObject::connect(&store, &KeptStore::savedAfterAll, &context,
                         [this, &owner](const QObject* of, const QString& text) {
                             if (of == &owner) saved << text;
                         });
    }
    QObject context;
    QStringList failed;
    QStringList saved;
};

}  // namespace

class TestKeptStore : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void whatFailedIsTriedAgainByItself() {
        Disk disk;
        disk.full = true;
        QObject owner;
        KeptStore store([] {});
        const Ear ear(store, owner);
        store.save(&owner, "a", "favorites", disk.writing("one"));
        QVERIFY(!store.allSaved());
        QTRY_COMPARE(ear.failed.size(), 1);
        QVERIFY2(ear.failed[0].contains("favorites") && ear.failed[0].contains("full"), qPrintable(ear.failed[0]));
        QVERIFY2(store.trouble().contains("favorites") && store.trouble().contains("full"),
                 qPrintable(store.trouble()));
        // Told once, however often it is tried.
        QTRY_VERIFY(disk.tries >= 2);
        disk.full = false;
        QTRY_VERIFY(store.allSaved());
        QCOMPARE(ear.failed.size(), 1);
        QCOMPARE(ear.saved.size(), 1);
        QVERIFY(ear.saved[0].contains("favorites"));
        QVERIFY(store.trouble().isEmpty());
        QCOMPARE(disk.written, std::vector<std::string>{"one"});
    }

    void theNextChangeTriesAllAgain() {
        Disk disk;
        disk.full = true;
        QObject owner;
        KeptStore store([] {});
        const Ear ear(store, owner);
        store.save(&owner, "a", "favorites", disk.writing("one"));
        store.save(&owner, "b", "notes", disk.writing("two"));
        QTRY_COMPARE(ear.failed.size(), 2);
        disk.full = false;
        store.save(&owner, "a", "favorites", disk.writing("three"));
        QTRY_VERIFY(store.allSaved());
        QCOMPARE(disk.written, (std::vector<std::string>{"two", "three"}));  // of each the newest, and once
        QCOMPARE(ear.saved.size(), 2);
    }

    void aPlaceThatCannotBeOpenedIsTriedAgain() {
        Disk disk;
        std::atomic<bool> locked = true;
        QObject owner;
        KeptStore store([&] {
            if (locked) throw core::Error("It is open in another Imago.");
        });
        const Ear ear(store, owner);
        store.save(&owner, "a", "favorites", disk.writing("one"));
        QTRY_COMPARE(ear.failed.size(), 1);
        QCOMPARE(disk.tries.load(), 0);
        locked = false;
        store.retry();
        QTRY_VERIFY(store.allSaved());
        QCOMPARE(disk.written, std::vector<std::string>{"one"});
    }

    void whatIsNotSavedAtTheEndIsTriedOnceMore() {
        Disk disk;
        disk.full = true;
        QObject owner;
        bool last = false;
        {
            KeptStore store([] {});
            store.setLast([&] { last = !disk.written.empty(); });
            const Ear ear(store, owner);
            store.save(&owner, "a", "favorites", disk.writing("one"));
            QTRY_COMPARE(ear.failed.size(), 1);
            disk.full = false;
            store.save(&owner, "b", "notes", disk.writing("two"));
        }
        QCOMPARE(disk.written.size(), std::size_t{2});
        QVERIFY(last);
    }

    void whatIsDroppedIsNotWritten() {
        Disk disk;
        disk.full = true;
        QObject owner;
        KeptStore store([] {});
        const Ear ear(store, owner);
        store.save(&owner, "a", "favorites", disk.writing("one"));
        QTRY_COMPARE(ear.failed.size(), 1);
        store.drop("a");
        QVERIFY(store.allSaved());
        QVERIFY(store.trouble().isEmpty());
        disk.full = false;
        store.retry();
        store.save(&owner, "b", "notes", disk.writing("two"));
        QTRY_VERIFY(store.allSaved());
        QCOMPARE(disk.written, std::vector<std::string>{"two"});
    }

    void whatWasDoneIsUndone() {
        KeptStore store([] {});
        int value = 1;
        store.did(
            "Add", [&] { value = 0; }, [&] { value = 1; });
        QCOMPARE(value, 1);
        const auto undoAdd = store.undoLast();
        value = 2;
        store.did(
            "Add more", [&] { value = 1; }, [&] { value = 2; });
        undoAdd();  // comes too late
        QCOMPARE(value, 2);
        QCOMPARE(store.undo(), QString("Add more"));
        QCOMPARE(value, 1);
        QCOMPARE(store.redo(), QString("Add more"));
        QCOMPARE(value, 2);
        store.undoLast()();
        QCOMPARE(value, 1);
        undoAdd();  // it is the last again
        QCOMPARE(value, 0);
        QCOMPARE(store.undo(), QString());
    }

    void twoListsThatGrewOutOfOne() {
        using List = std::vector<std::pair<int, char>>;
        const auto same = [](const auto& one, const auto& other) { return one.first == other.first; };
        const auto merged = [&](const List& base, const List& mine, const List& theirs) {
            return mergedLists(base, mine, theirs, same, std::equal_to<std::pair<int, char>>());
        };
        const List base{{1, 'a'}, {2, 'a'}, {3, 'a'}};
        QVERIFY(merged(base, {{3, 'a'}, {1, 'a'}, {2, 'a'}}, base) == (List{{3, 'a'}, {1, 'a'}, {2, 'a'}}));
        // What either adds, removes or changes.
        QVERIFY(merged(base, {{1, 'a'}, {2, 'm'}, {4, 'm'}}, {{1, 't'}, {2, 'a'}, {3, 'a'}, {5, 't'}}) ==
                (List{{1, 't'}, {2, 'm'}, {4, 'm'}, {5, 't'}}));
        QVERIFY(merged(base, base, {{1, 'a'}}) == (List{{1, 'a'}}));
        // Mine where both changed the same; what one changed is not lost by the other's removal.
        QVERIFY(merged(base, {{1, 'm'}}, {{1, 't'}, {2, 't'}, {3, 'a'}}) == (List{{1, 'm'}, {2, 't'}}));
        QVERIFY(merged(base, {{1, 'm'}, {2, 'a'}, {3, 'a'}}, {{2, 'a'}, {3, 'a'}}) ==
                (List{{1, 'm'}, {2, 'a'}, {3, 'a'}}));
        QCOMPARE(*mergedWhole(1, 1, 2), 2);
        QCOMPARE(*mergedWhole(1, 2, 1), 2);
        QCOMPARE(*mergedWhole(1, 2, 2), 2);
        QVERIFY(!mergedWhole(1, 2, 3));
    }
};

IMAGO_TEST(TestKeptStore)
#include "test_kept_store.moc"
