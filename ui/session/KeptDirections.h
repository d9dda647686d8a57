#pragma once

#include <QObject>
#include <QString>
#include <filesystem>
#include <string>
#include <vector>

#include "core/project/DirectionsFile.h"
#include "ui/controllers/JobRunner.h"
#include "ui/session/Session.h"
#include "ui/session/StudioProject.h"

namespace ui {

/// The directions that a person keeps, with the names they gave them: in the project's directions.json, by model. They
/// belong to the weights that they were found in.
class KeptDirections : public QObject {
    Q_OBJECT

   public:
    KeptDirections(const Session& session, StudioProject& project, QObject* parent = nullptr);

    /// Of the open model, in the person's order.
    std::vector<core::Direction> directions() const;
    /// Whether the open model is one that directions can be kept for: it is saved, and not in training.
    bool canKeep() const { return !modelHash().empty(); }

    /// One that is there already only gets the name.
    void keep(const core::Direction& direction);
    /// These name one of directions() by its place.
    void replace(std::size_t place, const core::Direction& direction);
    void forget(std::size_t place);
    /// To the place before (-1) or behind (1) it.
    void shift(std::size_t place, int by);

   Q_SIGNALS:
    void changed();
    /// They could not be read, or saved.
    void failed(const QString& sentence);

   private:
    std::string modelHash() const;
    std::vector<core::Direction>* ofModel();
    void read();
    void save();

    const Session& session_;
    StudioProject& project_;
    std::vector<core::SavedDirections> models_;
    QString damage_;        // why the file could not be read: it is not overwritten then
    bool unsaved_ = false;  // changed while the last ones are being written
    JobRunner writer_;      // last: joins first
};

}  // namespace ui
