#pragma once

#include <QObject>
#include <QString>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/project/FavoritesFile.h"
#include "ui/app/StudioProject.h"
#include "ui/explore/Session.h"
#include "ui/jobs/JobRunner.h"
#include "ui/jobs/KeptFile.h"

namespace ui {

/// Points that a person wants to find again, with their images and names: in the project's favourites.json. Each
/// belongs to the weights that it was found in, or to the run whose training it was found in, until the model of that
/// is saved; those of all models are here together. All that is done with them can
/// be undone by the stack of the project's store.
class Favorites : public QObject {
    Q_OBJECT

   public:
    Favorites(Session& session, StudioProject& project, QObject* parent = nullptr);
    /// Waits for what is being drawn.
    ~Favorites() override;

    /// `folder` says where the model in training will lie: empty where that is not known. Asked while the session's
    /// weights are those of a training.
    void setTrainedModel(std::function<std::filesystem::path()> folder) { trainedModel_ = std::move(folder); }

    /// The file was read, to its end.
    bool isRead() const { return read_; }
    /// With the stack that undoes what is done here.
    KeptStore& store() { return store_; }
    /// In the person's order.
    const std::vector<core::Favorite>& list() const { return file_.value(); }
    /// Null where there is none of that id (any more).
    const core::Favorite* find(const std::string& id) const;
    /// Whether the open model is the one that it was found in.
    bool isOfOpenModel(const core::Favorite& favorite) const;
    /// The folder of the open model, or where that in training will be, as favorites have it; empty where that is not
    /// known.
    std::string modelPath() const;
    /// Whether the point of the session is that favorite.
    bool isHere(const core::Favorite& favorite) const;

    /// The point of the session, as `modelName`'s (empty: one in training); where it is one already, nothing changes.
    /// -> added
    void add(const QString& modelName);
    /// The same of another point of the open model.
    void add(const QString& modelName, const core::Latent& latent, const core::ClassMix& classes);
    /// To its point, where it is of the open model; failed() says which model to open where it is not.
    void goTo(const std::string& id);
    void rename(const std::string& id, const QString& name);
    void remove(const std::string& id);
    /// To another place in the list.
    void move(const std::string& id, std::size_t place);

   Q_SIGNALS:
    void changed();
    /// `fresh`: it was none before.
    void added(const std::string& id, bool fresh);
    void removed(const QString& name);
    /// A sentence: what could not be read, drawn, saved or gone to.
    void failed(const QString& sentence);
    /// What a person should know of the favorite that they went to.
    void told(const QString& sentence);
    /// What could not be saved is saved now.
    void savedAfterAll(const QString& sentence);

   private:
    struct Placed {
        core::Favorite favorite;
        std::size_t place;
    };

    struct Undrawn {
        std::string id;
        core::SnapshotPointer snapshot;
        core::Latent latent;
        core::ClassMix classes;
        bool isNew;  // else its image's file was lost
    };

    bool isAt(const core::Favorite& favorite, const core::Latent& latent, const core::ClassMix& classes) const;
    QString freeName() const;
    /// Favorites of a training become those of its model, once that is saved.
    void adoptTrained();
    std::size_t placeOf(const std::string& id) const;
    static QString trainedName(const std::string& modelPath);
    static QString nameOf(const core::Favorite& favorite);
    /// Puts `after` into the place of `before`, where there are such, and remembers how to undo it.
    void replace(const std::optional<Placed>& before, const std::optional<Placed>& after, const QString& text);
    void exchange(const std::optional<Placed>& out, const std::optional<Placed>& in);
    void findLost();
    /// While something else is drawn, it waits for that.
    void drawMissing();
    void take(const Undrawn& one, const core::Image& image);

    Session& session_;
    std::function<std::filesystem::path()> trainedModel_;
    KeptStore& store_;
    KeptFile<std::vector<core::Favorite>> file_;
    std::map<std::string, core::Image> drawn_;               // by id
    std::vector<Undrawn> undrawn_;                           // yet
    std::set<std::string> lookedFor_;                        // that were drawn, or could not be: once is enough
    std::vector<std::pair<Undrawn, core::Image>> finished_;  // by the job that draws: its thread's until it has ended
    bool read_ = false;
    std::unique_ptr<JobRunner> runner_ = std::make_unique<JobRunner>();  // last: joins first
};

}  // namespace ui
