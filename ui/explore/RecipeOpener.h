#pragma once

#include <QObject>
#include <QString>
#include <filesystem>
#include <functional>
#include <optional>

#include "core/exporting/Recipe.h"
#include "ui/explore/Session.h"
#include "ui/jobs/DiskQuestion.h"
#include "ui/jobs/ModelController.h"

namespace ui {

/// Goes to the latent of a sample that Imago wrote as an image file: the recipe in the file says which model generated
/// it and from what.
class RecipeOpener : public QObject {
    Q_OBJECT

   public:
    explicit RecipeOpener(Session& session, QObject* parent = nullptr);

    /// From now on models of `project`, and the embedded one, are offered to be opened. `refusal` gives a sentence
    /// where no model may be opened now, as while a training runs; else an empty one.
    void setModels(ModelController& models, const std::filesystem::path& project, std::function<QString()> refusal);

    /// Looks for a recipe in the file. The newest file counts. -> one of the signals
    void open(const QString& file);
    /// The same with the recipe of a file, which need not be there any more.
    void open(const QString& file, const core::Recipe& recipe);
    /// Opens the model that otherModel() has named, then goes to the latent. -> one of the signals
    void openOfferedModel();

   Q_SIGNALS:
    /// The session's latent is that of the sample.
    void opened(const QString& sentence);
    /// The sample is of another model than the open one, or there is no single latent: `sentence` says what.
    void refused(const QString& file, const QString& sentence);
    /// The same, where the model is at hand: openOfferedModel() goes there.
    void otherModel(const QString& file, const QString& sentence);
    /// It is an image like any other.
    void noRecipe(const QString& file);

   private:
    /// A sample, its recipe, and the model that generated it.
    struct Offer {
        QString file;
        core::Recipe recipe;
        QString model;
    };

    void follow(const QString& file, const core::Recipe& recipe);
    void offerModel(const QString& file, const core::Recipe& recipe);

    Session& session_;
    ModelController* models_ = nullptr;
    std::filesystem::path project_;
    std::function<QString()> refusal_;
    std::optional<Offer> offer_;
    std::optional<Offer> waiting_;  // its model is being opened
    DiskQuestion question_;
};

}  // namespace ui
