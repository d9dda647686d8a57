#include "core/base/Message.h"

#include <utility>

namespace core {

Message Message::verbatim(std::string text) {
    Message message;
    message.text_ = std::move(text);
    message.verbatim_ = true;
    return message;
}

Message Message::translated(std::string text, std::vector<Message> arguments) {
    Message message;
    message.text_ = std::move(text);
    message.arguments_ = std::move(arguments);
    return message;
}

std::string Message::english() const {
    return told([](const std::string& text) { return text; });
}

std::string Message::told(const std::function<std::string(const std::string&)>& translate) const {
    if (verbatim_ || text_.empty()) return text_;
    const std::string text = translate(text_);
    std::string sentence;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool place = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        const auto index = place ? static_cast<std::size_t>(text[i + 1] - '1') : arguments_.size();
        if (index < arguments_.size()) {
            sentence += arguments_[index].told(translate);
            ++i;
        } else {
            sentence += text[i];
        }
    }
    return sentence;
}

}  // namespace core
