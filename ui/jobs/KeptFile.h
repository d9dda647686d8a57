#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QString>
#include <algorithm>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/Error.h"
#include "core/files/SharedFile.h"
#include "ui/jobs/ErrorText.h"
#include "ui/jobs/KeptStore.h"

namespace ui {

/// How one kind of kept things lies in a file. All of it runs on any thread.
template <typename Value>
struct KeptFormat {
    /// An empty value where there is no file. Throws core::Error where it cannot be understood.
    std::function<Value(const std::filesystem::path& file)> read;
    /// Throws core::Error when the disk refuses.
    std::function<void(const std::filesystem::path& file, const Value& value)> write;
    /// What two made of `base`, together; nothing where only one of them can be.
    std::function<std::optional<Value>(const Value& base, const Value& mine, const Value& theirs)> merge;
};

/// What a person keeps in one file: the value in hand, and its way to the disk and back through a KeptStore. What
/// another studio has written meanwhile is merged, and a file that cannot be understood is renamed, never overwritten.
/// GUI thread only; its owner outlives it.
template <typename Value>
class KeptFile {
   public:
    /// `what` is what people call it, in the middle of a sentence.
    KeptFile(KeptStore& store, QObject* owner, std::filesystem::path file, const QString& what,
             KeptFormat<Value> format, Value value = {})
        : store_(store), owner_(owner), what_(what), state_(std::make_shared<State>()) {
        state_->file = std::move(file);
        state_->format = std::move(format);
        state_->base = value;
        state_->onDisk = value;
        state_->value = std::move(value);
    }

    const Value& value() const { return state_->value; }
    std::string key() const { return state_->file.string(); }
    bool isSaved() const { return store_.isSaved(key()); }
    /// Is called when the value has become another one by what is on the disk.
    void onChange(std::function<void()> changed) { changed_ = std::move(changed); }

    /// `then` is called once it was read, with a sentence where that failed; the value has what is in it.
    void read(std::function<void(const QString& problem)> then) {
        store_.run(owner_, [this, state = state_, then = std::move(then)](const KeptStore::Post& post) {
            QString problem;
            try {
                const std::string now = core::fingerprint(state->file);
                state->onDisk = state->format.read(state->file);
                state->seen = now;
                state->outcome = {Value{}, state->onDisk};
            } catch (const std::exception& error) {
                problem = errorText(error);
            }
            post([this, then, problem] {
                adopt();
                then(problem);
            });
        });
    }

    /// Saves it, too.
    void set(Value value) {
        state_->value = std::move(value);
        store_.save(owner_, key(), what_, [this, state = state_, &store = store_, owner = QPointer<QObject>(owner_)] {
            state->adopt();
            return [this, state, base = state->base, mine = state->value, &store, owner](const KeptStore::Post& post) {
                const auto tell = [&](const QString& sentence) {
                    post([&store, owner, sentence] { Q_EMIT store.failed(owner, sentence); });
                };
                const Value written = state->write(base, mine, tell);
                state->outcome = {mine, written};
                post([this] { adopt(); });
            };
        });
    }

    /// Only here: it goes along with the next change.
    void hold(Value value) { state_->value = std::move(value); }

    /// What is not saved yet will not be.
    void drop() { store_.drop(key()); }

   private:
    struct Outcome {
        Value mine;
        Value result;
    };

    /// Outlives the file while something of it is on its way. While a task of it runs, the second half is the task's.
    struct State {
        std::filesystem::path file;
        KeptFormat<Value> format;
        Value base = {};  // what is in the file, as far as `value` knows
        Value value = {};

        Value onDisk = {};
        std::optional<std::string> seen;  // fingerprint of `onDisk`
        std::optional<Outcome> outcome;   // that `value` does not have yet

        /// False where nothing became another.
        bool adopt() {
            const std::optional<Outcome> got = std::exchange(outcome, std::nullopt);
            if (!got) return false;
            std::optional<Value> both = value == got->mine ? got->result : format.merge(got->mine, value, got->result);
            if (!both) return false;  // it shows again when `value` is written
            base = got->result;
            const bool another = !(*both == value);
            value = std::move(*both);
            return another;
        }

        Value write(const Value& from, const Value& mine, const std::function<void(const QString&)>& tell) {
            const std::string now = core::fingerprint(file);
            if (seen != now) {
                try {
                    onDisk = format.read(file);
                } catch (const core::Error& error) {
                    const auto place = core::setAside(file, "damaged");
                    tell(QCoreApplication::translate("KeptFile",
                                                     "%1 The file was renamed to %2 and a new one is created.")
                             .arg(errorText(error), QString::fromStdString(place.filename().string())));
                    onDisk = from;
                }
            }
            Value result = mine;
            if (!(onDisk == from)) {
                if (std::optional<Value> both = format.merge(from, mine, onDisk)) {
                    result = std::move(*both);
                } else {
                    const auto place = core::setAside(file, "other");
                    tell(QCoreApplication::translate(
                             "KeptFile",
                             "Another instance of Imago has changed %1 in the meantime. Its version was saved as %2.")
                             .arg(QString::fromStdString(file.filename().string()),
                                  QString::fromStdString(place.filename().string())));
                }
            }
            seen.reset();
            format.write(file, result);
            onDisk = result;
            seen = core::fingerprint(file);
            return result;
        }
    };

    void adopt() {
        if (state_->adopt() && changed_) changed_();
    }

    KeptStore& store_;
    QObject* owner_;
    QString what_;
    std::shared_ptr<State> state_;
    std::function<void()> changed_;
};

/// Two lists that grew out of one: mine in its order, then what is new in theirs. What one of them removed or changed
/// is removed or changed; where both changed the same, mine counts. `same` tells items apart, `equal` versions of one.
template <typename Item, typename Same, typename Equal>
std::vector<Item> mergedLists(const std::vector<Item>& base, const std::vector<Item>& mine,
                              const std::vector<Item>& theirs, const Same& same, const Equal& equal) {
    const auto find = [&](const std::vector<Item>& list, const Item& item) -> const Item* {
        const auto found = std::find_if(list.begin(), list.end(), [&](const Item& each) { return same(each, item); });
        return found == list.end() ? nullptr : &*found;
    };
    std::vector<Item> merged;
    for (const Item& item : mine) {
        const Item* before = find(base, item);
        const Item* other = find(theirs, item);
        const bool untouched = before != nullptr && equal(*before, item);
        if (untouched && other == nullptr) continue;
        merged.push_back(untouched ? *other : item);
    }
    for (const Item& item : theirs) {
        if (find(mine, item) != nullptr) continue;
        const Item* before = find(base, item);
        if (before == nullptr || !equal(*before, item)) merged.push_back(item);
    }
    return merged;
}

/// Of two versions of one thing: the one that was changed; nothing where both were.
template <typename Value>
std::optional<Value> mergedWhole(const Value& base, const Value& mine, const Value& theirs) {
    if (theirs == base || theirs == mine) return mine;
    if (mine == base) return theirs;
    return std::nullopt;
}

}  // namespace ui
