#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/project/DirectionsFile.h"
#include "ui/controllers/JobRunner.h"
#include "ui/session/Session.h"
#include "ui/session/StudioProject.h"

namespace ui {

/// The directions that a person keeps, with the names they gave them: in the project's directions.json, by model. They
/// belong to the weights that they were found in. They are read and written on a thread of their own.
class KeptDirections : public QObject {
    Q_OBJECT

   public:
    KeptDirections(const Session& session, StudioProject& project, QObject* parent = nullptr);
    /// Waits until all is saved.
    ~KeptDirections() override;

    /// The file was read, to its end.
    bool isRead() const { return read_; }
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
    /// undo() brings the last one back to its place, as long as its model is open.
    void forget(std::size_t place);
    void undo();
    void shift(std::size_t from, std::size_t to);

   Q_SIGNALS:
    /// Once: those that were kept earlier are here now.
    void read();
    void changed();
    /// They could not be read, or saved.
    void failed(const QString& sentence);

   private:
    /// One that is not kept any more.
    struct Forgotten {
        std::string model;
        core::Direction direction;
        std::size_t place;
    };

    std::vector<core::Direction>* ofModel();
    bool isForgotten(const std::string& model, const core::Direction& direction) const;
    void readFile();
    /// Appends what only the file knows: it was kept in another studio, or before this one.
    void takeIn(const std::vector<core::SavedDirections>& file);
    /// Something is to be saved.
    void change();
    /// While something else is done, it waits for that. Where another studio may have written meanwhile, it reads
    /// first.
    void save();

    const Session& session_;
    StudioProject& project_;
    std::vector<core::SavedDirections> models_;
    std::vector<Forgotten> forgotten_;  // the last one at the end; each way once
    bool undoable_ = false;             // the last one
    QString damage_;                    // why the file could not be read: it is not overwritten then
    bool read_ = false;
    bool current_ = false;  // the file was read while the project was locked: nobody else has written it since
    bool unsaved_ = false;
    std::unique_ptr<JobRunner> runner_ = std::make_unique<JobRunner>();  // last: joins first
};

}  // namespace ui
