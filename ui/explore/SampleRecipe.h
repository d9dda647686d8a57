#pragma once

#include <QMimeData>

#include "core/exporting/Recipe.h"
#include "ui/explore/Session.h"
#include "ui/explore/ShownSample.h"

namespace ui {

/// How a sample was generated: its own recipe where it has one, else what the session's model makes of its latent.
core::Recipe recipeOf(const Session& session, const ShownSample& sample);

/// A sheet of samples of the session's model, all of the same classes.
core::Recipe recipeOfSheet(const Session& session, const core::ClassMix& classes, int columns, int rows);

/// `image` for the clipboard, as an image and as a PNG file with its recipe. The caller owns it.
QMimeData* clipboardSample(const QImage& image, const core::Recipe& recipe);

}  // namespace ui
