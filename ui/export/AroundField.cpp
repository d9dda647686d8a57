#include "ui/export/AroundField.h"

#include <QStandardItemModel>
#include <utility>

#include "core/base/Error.h"
#include "core/project/FavoritesFile.h"
#include "ui/explore/Session.h"
#include "ui/explore/favorites/Favorites.h"

namespace ui {

AroundField::AroundField(Session& session, QWidget* parent) : ChoiceField(parent), session_(session) {
    setObjectName(QStringLiteral("export_around"));
    setAccessibleName(tr("Latents"));
    setToolTip(tr("Where in latent space the samples are drawn."));
    addItems({tr("Random"), tr("Around the current sample"), tr("Around favorites")});
    setItemData(kAnywhere, tr("From the whole prior."), Qt::ToolTipRole);
    setItemData(kCurrent, tr("Around the latent of the current sample, at a distance that Spread sets."),
                Qt::ToolTipRole);
    setItemData(kFavorites, tr("Around each favorite of this model in turn, at a distance that Spread sets."),
                Qt::ToolTipRole);
    showFavorites();
    connect(this, &QComboBox::currentIndexChanged, this, &AroundField::centersChanged);
    const auto moved = [this] {
        if (currentIndex() == kCurrent) Q_EMIT centersChanged();
    };
    connect(&session_, &Session::latentChanged, this, moved);
    connect(&session_, &Session::classMixChanged, this, moved);
    connect(&session_, &Session::modelChanged, this, &AroundField::showFavorites);
    connect(&session_, &Session::latentSpaceChanged, this, &AroundField::showFavorites);
}

void AroundField::setFavorites(const Favorites& favorites) {
    favorites_ = &favorites;
    connect(favorites_, &Favorites::changed, this, &AroundField::showFavorites);
    showFavorites();
}

core::ExportCenters AroundField::favoriteCenters() const {
    core::ExportCenters centers;
    if (favorites_ == nullptr || !session_.snapshot()) return centers;
    for (const core::Favorite& favorite : favorites_->list()) {
        if (!favorites_->isOfOpenModel(favorite) || favorite.latent.size() != session_.latent().size()) continue;
        try {
            core::ClassMix classes = core::classesOf(favorite, session_.classNames());
            centers.latents.push_back(favorite.latent);
            centers.classes.push_back(std::move(classes));
        } catch (const core::Error&) {
            // Of classes that the model does not know: none of its favorites.
        }
    }
    return centers;
}

core::ExportCenters AroundField::centers() const {
    if (currentIndex() == kFavorites) return favoriteCenters();
    if (currentIndex() != kCurrent || !session_.snapshot()) return {};
    return {{session_.latent()}, {session_.classMix()}};
}

void AroundField::showFavorites() {
    const auto number = static_cast<int>(favoriteCenters().latents.size());
    setItemText(kFavorites, number == 0 ? tr("Around favorites") : tr("Around favorites (%1)").arg(number));
    qobject_cast<QStandardItemModel*>(model())->item(kFavorites)->setEnabled(number > 0);
    if (currentIndex() != kFavorites) return;
    if (number == 0) {
        setCurrentIndex(kAnywhere);
    } else {
        Q_EMIT centersChanged();
    }
}

}  // namespace ui
