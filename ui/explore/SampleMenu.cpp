#include "ui/explore/SampleMenu.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <utility>

#include "ui/common/fields/SaveDialog.h"
#include "ui/common/text/ModelText.h"
#include "ui/common/theme/Icon.h"
#include "ui/explore/SampleRecipe.h"
#include "ui/explore/favorites/Favorites.h"
#include "ui/explore/sheet/HeldPoints.h"
#include "ui/explore/timeline/TimelineController.h"

namespace ui {

namespace {
/// It follows a hand, but the large image comes first.
constexpr RenderNeeds kMenuNeeds{.priority = 5};
}  // namespace

SampleMenu::SampleMenu(Session& session, Favorites& favorites, HeldPoints& held, TimelineController& timeline,
                       RenderController& renderer, QWidget* window)
    : QObject(window),
      session_(session),
      favorites_(favorites),
      held_(held),
      timeline_(timeline),
      client_(new RenderClient(renderer, kMenuNeeds, this)),
      window_(window) {
    connect(client_, &RenderClient::ready, this, [this](const RenderResult& result) {
        if (const auto use = std::exchange(use_, nullptr)) use(result.atlas);
    });
    connect(client_, &RenderClient::failed, this, &SampleMenu::failed);
}

QMenu* SampleMenu::newMenu() {
    auto* menu = new QMenu(window_);
    menu->setObjectName(QStringLiteral("sample_menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // Its entries are of a latent space that is gone then.
    connect(&session_, &Session::latentSpaceChanged, menu, &QWidget::close);
    return menu;
}

void SampleMenu::add(QMenu& menu, const char* name, const QString& text, const char* iconName,
                     std::function<void()> run) {
    QAction* action = menu.addAction(icon(QLatin1String(iconName)), text);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
}

void SampleMenu::open(const ShownSample& sample, const QPoint& place) {
    QMenu* menu = newMenu();
    const bool ofModel = !sample.latent.empty() && session_.snapshot();
    const bool here = sample.latent == session_.latent() && sample.classes == session_.classMix();
    if (ofModel && !here) {
        add(*menu, "sample_show", tr("Show this sample"), "explore", [this, sample] {
            session_.setLatent(sample.latent);
            session_.setClassMix(sample.classes);
            Q_EMIT shown();
        });
        menu->addSeparator();
    }
    if (ofModel || !sample.image.isNull()) {
        add(*menu, "sample_save", tr("Save sample…"), "save", [this, sample] {
            withImageOf(sample, [this, sample](const QImage& image) {
                const ShownSample whole{sample.latent, sample.classes, image, {}, sample.recipe};
                if (!whole.latent.empty()) return Q_EMIT saveAsked(whole);
                save(whole, QStringLiteral("sample.png"));
            });
        });
        add(*menu, "sample_copy", tr("Copy sample"), "copy", [this, sample] {
            withImageOf(sample, [this, sample](const QImage& image) {
                QGuiApplication::clipboard()->setMimeData(clipboardSample(image, recipeOf(session_, sample)));
                Q_EMIT told(tr("The sample was copied to the clipboard."));
            });
        });
    }
    if (ofModel) addPlaces(*menu, sample);
    menu->addSeparator();
    menu->addActions(sample.more);
    menu->popup(place);
}

void SampleMenu::addPlaces(QMenu& menu, const ShownSample& sample) {
    menu.addSeparator();
    add(menu, "sample_favorite", tr("Save as favorite"), "star",
        [this, sample] { favorites_.add(modelTitle(session_), sample.latent, sample.classes); });
    add(menu, "sample_keyframe", tr("Add keyframe"), "add", [this, sample] {
        timeline_.addPoint(sample.latent, sample.classes);
        Q_EMIT keyframeAdded();
    });
    add(menu, "sample_hold_a", tr("Set A"), "hold-a", [this, sample] { hold(HeldPoints::Side::a, sample); });
    add(menu, "sample_hold_b", tr("Set B"), "hold-b", [this, sample] { hold(HeldPoints::Side::b, sample); });
}

void SampleMenu::hold(HeldPoints::Side side, const ShownSample& sample) {
    held_.hold(side, {sample.latent, sample.classes});
    Q_EMIT told(tr("%1 is set to this sample.").arg(side == HeldPoints::Side::a ? QLatin1Char('A') : QLatin1Char('B')));
}

void SampleMenu::openForImage(const ShownImage& image, const QPoint& place) {
    QMenu* menu = newMenu();
    if (image.goTo) add(*menu, "image_go", tr("Go to its latent"), "explore", image.goTo);
    if (image.project) add(*menu, "image_project", tr("Project this image"), "from-image", image.project);
    menu->addSeparator();
    add(*menu, "image_save", tr("Save image…"), "save", [this, shown = image.image] {
        save({{}, {}, shown, {}}, QStringLiteral("image.png"));
    });
    add(*menu, "image_copy", tr("Copy image"), "copy", [this, shown = image.image] {
        QGuiApplication::clipboard()->setImage(shown);
        Q_EMIT told(tr("The image was copied to the clipboard."));
    });
    menu->popup(place);
}

void SampleMenu::save(const ShownSample& sample, const QString& name) {
    askForFile(window_, tr("Save as PNG"), name, tr("PNG image (*.png)"),
               [this, sample](const QString& file) { Q_EMIT saveRequested(file, sample); });
}

void SampleMenu::withImageOf(const ShownSample& sample, std::function<void(const QImage& image)> use) {
    if (!sample.image.isNull()) {
        use(sample.image);
        return;
    }
    use_ = std::move(use);
    client_->request(session_.snapshot(), {sample.latent}, 1, {sample.classes});
}

}  // namespace ui
