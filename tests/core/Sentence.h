#pragma once

#include <QString>
#include <functional>

#include "core/base/Error.h"

/// The sentence of the core::Error that `act` throws; empty when it throws none.
inline QString sentenceOf(const std::function<void()>& act) {
    try {
        act();
    } catch (const core::Error& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}
