#pragma once

#include <exception>
#include <memory>
#include <stdexcept>
#include <string>

#include "core/base/Message.h"

namespace core {

/// Bad input or a failed operation, told to the person: one sentence that names the file or value, what is wrong with
/// it and what to do. The studio shows it in its language, the command line in English, which is what() too.
class Error : public std::runtime_error {
   public:
    template <typename... Arguments>
    explicit Error(MessageTemplate<sizeof...(Arguments)> text, const Arguments&... arguments)
        : Error(Message(text, arguments...)) {}
    explicit Error(const Message& message)
        : std::runtime_error(message.english()), message_(std::make_shared<const Message>(message)) {}

    const Message& message() const { return *message_; }

   private:
    std::shared_ptr<const Message> message_;  // shared: to copy an exception must not fail
};

/// What any exception says: the message of an Error, else its text as it is.
inline Message messageOf(const std::exception& exception) {
    const auto* told = dynamic_cast<const Error*>(&exception);
    return told != nullptr ? told->message() : Message::verbatim(exception.what());
}

}  // namespace core
