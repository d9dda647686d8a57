#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/project/DirectionsFile.h"
#include "ui/app/StudioProject.h"
#include "ui/explore/Session.h"
#include "ui/jobs/KeptFile.h"

namespace ui {

/// The directions that a person keeps, with the names they gave them: in the project's directions.json, by model. They
/// belong to the weights that they were found in. All that is done with them can be undone by the stack of the
/// project's store.
class KeptDirections : public QObject {
    Q_OBJECT

   public:
    /// One that is not kept any more.
    struct Forgotten {
        std::string model;
        core::Direction direction;
    };
    struct Lists {
        std::vector<core::SavedDirections> models;
        std::vector<Forgotten> forgotten;  // in this session: no other studio's file brings them back

        bool isForgotten(const std::string& model, const core::Direction& direction) const;
        bool operator==(const Lists& other) const { return models == other.models; }
    };

    KeptDirections(const Session& session, StudioProject& project, QObject* parent = nullptr);

    /// The file was read, to its end.
    bool isRead() const { return isRead_; }
    /// Of the open model, in the person's order.
    std::vector<core::Direction> directions() const;
    /// Whether the open model is one that directions can be kept for: it is saved, and not in training.
    bool canKeep() const { return !session_.weightsHash().empty(); }

    /// Where the same way is kept, or the same turned round; nothing where it is not.
    std::optional<std::size_t> placeOf(const core::Direction& direction) const;

    /// The same way as the person has it, with their name and their way round: kept, or kept earlier in this session.
    std::optional<core::Direction> known(const core::Direction& direction) const;

    /// One that is there already only gets the name. False, after failed(), where it cannot be kept.
    bool keep(const core::Direction& direction);
    /// These name one of directions() by its place.
    void replace(std::size_t place, const core::Direction& direction);
    void forget(std::size_t place);
    /// Undoes what was done last; nothing once something else was done.
    std::function<void()> undoLast() { return store_.undoLast(); }
    void shift(std::size_t from, std::size_t to);

   Q_SIGNALS:
    /// Once: those that were kept earlier are here now.
    void read();
    void changed();
    /// They could not be read, or saved.
    void failed(const QString& sentence);
    /// What could not be saved is saved now.
    void savedAfterAll(const QString& sentence);
    /// What undoLast() gave is of no use any more: something else was done or undone.
    void undoOutdated();

   private:
    struct Placed {
        core::Direction direction;
        std::size_t place;
    };

    static QString nameOf(const core::Direction& direction);
    std::vector<core::Direction> of(const std::string& hash) const;
    /// Puts `after` into the place of `before`, where there are such, and remembers how to undo it.
    void change(const std::optional<Placed>& before, const std::optional<Placed>& after, const QString& text);
    void exchange(const std::string& model, const std::optional<Placed>& out, const std::optional<Placed>& in);

    const Session& session_;
    KeptStore& store_;
    KeptFile<Lists> file_;
    bool isRead_ = false;
};

}  // namespace ui
