#pragma once

#include <QMimeData>
#include <QObject>
#include <QPointer>
#include <QWidget>
#include <functional>
#include <optional>

#include "core/exporting/Recipe.h"
#include "core/model/ClassMix.h"
#include "core/model/Latent.h"
#include "core/sample/image/Image.h"
#include "ui/export/DraggedFiles.h"
#include "ui/jobs/DiskQuestion.h"

class QDropEvent;

namespace ui {

/// A generated image that a hand begins to drag out of the window.
struct DraggedSample {
    QPointer<QWidget> from = {};
    core::Image image = {};
    std::optional<core::Recipe> recipe = {};
    QString title = {};        ///< goes to the name of the file, after that of the model; may be empty
    core::Latent latent = {};  ///< of the open model; empty: it is of another one, or no single sample
    core::ClassMix classes = {};
};

/// What is dragged. Within the window it is a latent, too.
class SampleMime : public QMimeData {
    Q_OBJECT

   public:
    SampleMime(core::Latent point, core::ClassMix mix);

    core::Latent latent;  ///< empty: see DraggedSample
    core::ClassMix classes;
};

/// Whether what is dragged comes from this program: it is not to be opened like somebody else's file.
bool isFromHere(const QDropEvent& event);

/// Drags generated images to other programs, as files that are written when a drag begins: PNG with the recipe.
class SampleDrag : public QObject {
    Q_OBJECT

   public:
    /// Whether the mouse button is down still.
    using Held = std::function<bool()>;
    /// Drags it until it is dropped; takes the data.
    using Carry = std::function<void(QWidget* from, QMimeData* data, const QImage& image)>;

    /// `folder`: see DraggedFiles.
    explicit SampleDrag(QObject* parent = nullptr, const QString& folder = {});

    /// Writes the file off the GUI thread; then the image is carried, unless the button was released meanwhile.
    void begin(const DraggedSample& sample);
    /// Other hands than a person's.
    void setHands(Held held, Carry carry);

   Q_SIGNALS:
    /// There is no file: only the image is carried.
    void failed(const QString& sentence);

   private:
    void carry(const DraggedSample& sample, const DraggedFiles::Written& written);

    Held held_;
    Carry carry_;
    DraggedFiles files_;     // its job's while one runs
    DiskQuestion question_;  // last: joins first
};

}  // namespace ui
