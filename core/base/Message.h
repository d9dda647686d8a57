#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The English text of a Message with its places %1, %2 ... for as many arguments, checked by the compiler: a literal,
/// so that the translators' files can be made from the sources.
template <std::size_t kArguments>
class MessageTemplate {
   public:
    consteval MessageTemplate(const char* english) : english_(english) {
        static_assert(kArguments < 10, "a sentence of so many parts is hard to read");
        std::size_t used = 0;  // a bit for each argument
        for (const char* letter = english; *letter != 0; ++letter) {
            if (letter[0] != '%' || letter[1] < '0' || letter[1] > '9') continue;
            const auto place = static_cast<std::size_t>(letter[1] - '0');
            if (place == 0 || place > kArguments) throw std::invalid_argument("a place without an argument");
            used |= 1U << place;
        }
        for (std::size_t place = 1; place <= kArguments; ++place)
            if ((used & 1U << place) == 0) throw std::invalid_argument("an argument without a place");
    }
    const char* english() const { return english_; }

   private:
    const char* english_;
};

/// What the core says to a person: an English template, by which its translations are found, and its arguments. Those
/// are names, paths and numbers, which no language changes, or Messages: clauses, or labels. It says singular and
/// plural by two templates: count == 1 ? Message("1 file.") : Message("%1 files.", count).
class Message {
   public:
    /// Nothing.
    Message() = default;

    template <typename... Arguments>
    explicit Message(MessageTemplate<sizeof...(Arguments)> text, const Arguments&... arguments)
        : Message(Message::translated(text.english(), {argument(arguments)...})) {}

    /// A text that is not to be translated: a name, or what a library says.
    static Message verbatim(std::string text);

    /// Where the template is no literal: a label of one of the core's descriptions, or what a file kept. English where
    /// no translation is known.
    static Message translated(std::string text, std::vector<Message> arguments = {});

    bool empty() const { return text_.empty(); }
    bool isVerbatim() const { return verbatim_; }
    const std::string& text() const { return text_; }  ///< the template; of a verbatim one what it says
    const std::vector<Message>& arguments() const { return arguments_; }

    /// The sentence.
    std::string english() const;

    /// The sentence with each template as `translate` has it.
    std::string told(const std::function<std::string(const std::string& text)>& translate) const;

    bool operator==(const Message& other) const = default;

   private:
    static Message argument(const Message& message) { return message; }
    /// Not of a literal, which would be a part of a sentence that nobody translates.
    template <typename Text>
    requires std::same_as<Text, std::string> || std::same_as<Text, std::string_view>
    static Message argument(const Text& text) { return verbatim(std::string(text)); }
    template <std::integral Number>
    requires(!std::same_as<Number, bool> && !std::same_as<Number, char>) static Message argument(Number number) {
        return verbatim(std::to_string(number));
    }

    std::string text_;
    std::vector<Message> arguments_;
    bool verbatim_ = false;
};

}  // namespace core
