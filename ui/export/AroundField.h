#pragma once

#include "core/exporting/Exporter.h"
#include "ui/common/fields/ChoiceField.h"

namespace ui {

class Favorites;
class Session;

/// Where in latent space the samples of an export are drawn: anywhere, or around the current sample or the favorites of
/// the open model.
class AroundField : public ChoiceField {
    Q_OBJECT

   public:
    explicit AroundField(Session& session, QWidget* parent = nullptr);

    /// Outlives this. Without them there is no choice of favorites.
    void setFavorites(const Favorites& favorites);
    /// None: anywhere.
    core::ExportCenters centers() const;

   Q_SIGNALS:
    /// centers() are others.
    void centersChanged();

   private:
    enum Place { kAnywhere, kCurrent, kFavorites };

    core::ExportCenters favoriteCenters() const;
    void showFavorites();

    Session& session_;
    const Favorites* favorites_ = nullptr;
};

}  // namespace ui
