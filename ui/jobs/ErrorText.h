#pragma once

#include <QString>
#include <exception>

namespace ui {

/// What a job's exception tells the person: the sentence of a core::Error, a plain one for anything else.
QString errorText(const std::exception& error);

}  // namespace ui
