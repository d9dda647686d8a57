#pragma once

namespace core {

/// How a long job ended. Cancelling is an answer, not an error; failures are thrown as core::Error.
enum class Outcome { done, cancelled };

}  // namespace core
