#pragma once

#include <QObject>
#include <QString>
#include <cstddef>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/project/FavouritesFile.h"
#include "ui/controllers/JobRunner.h"
#include "ui/session/Session.h"
#include "ui/session/StudioProject.h"

namespace ui {

/// Points that a person wants to find again, with their pictures and names: in the project's favourites.json. Each
/// belongs to the weights that it was found in; those of all models are here together. They are read, drawn and written
/// on a thread of their own.
class Favourites : public QObject {
    Q_OBJECT

   public:
    Favourites(Session& session, StudioProject& project, QObject* parent = nullptr);
    /// Waits until all is saved.
    ~Favourites() override;

    /// The file was read, to its end.
    bool isRead() const { return read_; }
    /// In the person's order.
    const std::vector<core::Favourite>& list() const { return favourites_; }
    /// Null where there is none of that id (any more).
    const core::Favourite* find(const std::string& id) const;
    /// Whether the open model is the one that it was found in.
    bool isOfOpenModel(const core::Favourite& favourite) const;
    /// Whether the point of the session is that favourite.
    bool isHere(const core::Favourite& favourite) const;

    /// The point of the session, as `modelName`'s; where it is one already, nothing changes. -> added, or failed
    void add(const QString& modelName);
    /// The same of another point of the open model.
    void add(const QString& modelName, const core::Latent& latent, const core::ClassMix& classes);
    /// To its point, where it is of the open model; failed() says which model to open where it is not.
    void goTo(const std::string& id);
    void rename(const std::string& id, const QString& name);
    /// Takes it from the list; undo() brings the last one back to its place.
    void remove(const std::string& id);
    bool canUndo() const { return !removed_.empty(); }
    void undo();
    /// To another place in the list.
    void move(const std::string& id, std::size_t place);

   Q_SIGNALS:
    void changed();
    /// `fresh`: it was none before.
    void added(const std::string& id, bool fresh);
    void removed(const QString& name);
    /// A sentence: what could not be read, drawn, saved or gone to.
    void failed(const QString& sentence);

   private:
    struct Removed {
        core::Favourite favourite;
        std::size_t place;
    };

    struct Undrawn {
        std::string id;
        core::SnapshotPointer snapshot;
        core::Latent latent;
        core::ClassMix classes;
    };

    bool isAt(const core::Favourite& favourite, const core::Latent& latent, const core::ClassMix& classes) const;
    QString freeName() const;
    std::size_t placeOf(const std::string& id) const;
    bool mayChange();
    void readAll();
    /// Something is to be saved.
    void change();
    std::set<std::string> known() const;
    void findLost();
    /// Draws what has no picture and writes what was changed. While something else is done, it waits for that.
    void work();
    void take(const std::string& id, const core::Image& picture);

    Session& session_;
    StudioProject& project_;
    std::vector<core::Favourite> favourites_;
    std::vector<Removed> removed_;
    std::vector<Undrawn> undrawn_;     // yet
    std::set<std::string> lookedFor_;  // that were drawn, or could not be: once is enough
    QString damage_;                   // why the file could not be read: it is not overwritten then
    bool read_ = false;
    bool saved_ = false;  // once: since then nobody else has written it
    bool unsaved_ = false;
    std::unique_ptr<JobRunner> runner_ = std::make_unique<JobRunner>();  // last: joins first
};

}  // namespace ui
