#pragma once

#include <QObject>
#include <QString>

#include "ui/explore/Session.h"
#include "ui/jobs/DiskQuestion.h"

namespace core {
struct Recipe;
}

namespace ui {

/// Goes to the latent of a sample that Imago wrote as an image file: the recipe in the file says which model generated
/// it and from what.
class RecipeOpener : public QObject {
    Q_OBJECT

   public:
    explicit RecipeOpener(Session& session, QObject* parent = nullptr);

    /// Looks for a recipe in the file. The newest file counts. -> one of the signals
    void open(const QString& file);

   Q_SIGNALS:
    /// The session's latent is that of the sample.
    void opened(const QString& sentence);
    /// The sample is of another model than the open one, or there is no single latent: `sentence` says what.
    void refused(const QString& file, const QString& sentence);
    /// It is an image like any other.
    void noRecipe(const QString& file);

   private:
    void follow(const QString& file, const core::Recipe& recipe);

    Session& session_;
    DiskQuestion question_;
};

}  // namespace ui
