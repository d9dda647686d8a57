#pragma once

#include <QAction>
#include <QImage>
#include <QList>
#include <functional>
#include <optional>

#include "core/exporting/Recipe.h"
#include "core/model/ClassMix.h"
#include "core/model/Latent.h"

namespace ui {

/// A sample that is shown somewhere in Explore, for the menu that all of them have.
struct ShownSample {
    core::Latent latent = {};  ///< of the open model; empty: it is of another one
    core::ClassMix classes = {};
    QImage image = {};          ///< null: there is none as the model generates it, it is drawn when it is needed
    QList<QAction*> more = {};  ///< what else can be done with it where it is shown
    /// Of the image, where it is a kept one: the model, or its weights, may be others now.
    std::optional<core::Recipe> recipe = {};
};

/// An image of the dataset, or of a person's own, that is shown there.
struct ShownImage {
    QImage image = {};
    std::function<void()> goTo = {};     ///< to its latent; null: that has to be searched for
    std::function<void()> project = {};  ///< null: it is projected already
};

}  // namespace ui
