#include "core/files/SafetensorsSyntax.h"

#include <limits>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kMostDimensions = 16;
constexpr auto kErrorHandler = nlohmann::json::error_handler_t::replace;

}  // namespace

std::string quotedName(const std::string& name) {
    const std::string shown = name.size() <= 80 ? name : name.substr(0, 80) + "...";
    return nlohmann::json(shown).dump(-1, ' ', false, kErrorHandler);
}

bool SafetensorsSyntax::read(std::string_view json, SafetensorsHeader& header, Message& problem) {
    SafetensorsSyntax syntax(header);
    if (nlohmann::json::sax_parse(json, &syntax)) return true;
    problem = syntax.problem_.empty() ? Message("its header is not valid JSON") : syntax.problem_;
    return false;
}

bool SafetensorsSyntax::null() {
    return misplaced(Message("null"));
}

bool SafetensorsSyntax::boolean(bool) {
    return misplaced(Message("true or false"));
}

bool SafetensorsSyntax::number_integer(number_integer_t) {
    // The parser calls this for negative numbers only.
    return misplaced(Message("a negative number"));
}

bool SafetensorsSyntax::number_unsigned(number_unsigned_t value) {
    if (!inList_) return misplaced(Message("a number"));
    if (place_ == Place::offsets) {
        if (offsets_.size() == 2) return refuse(Message("the tensor %1 has more than two data offsets", tensor()));
        offsets_.push_back(value);
        return true;
    }
    if (entry_.shape.size() == kMostDimensions)
        return refuse(Message("the tensor %1 has too many dimensions", tensor()));
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return refuse(Message("the tensor %1 has a dimension that is too large", tensor()));
    entry_.shape.push_back(static_cast<std::int64_t>(value));
    return true;
}

bool SafetensorsSyntax::number_float(number_float_t, const string_t&) {
    return misplaced(Message("a number that is not a 64-bit integer"));
}

bool SafetensorsSyntax::string(string_t& value) {
    if (place_ == Place::dtype) {
        entry_.dtype = value;
        place_ = Place::entry;
        return true;
    }
    if (place_ == Place::metadata) {
        header_.metadata.emplace(key_, value);
        return true;
    }
    return misplaced(Message("a string"));
}

bool SafetensorsSyntax::binary(binary_t&) {
    return misplaced(Message("binary data"));
}

bool SafetensorsSyntax::start_object(std::size_t) {
    if (place_ == Place::outside) {
        place_ = Place::top;
        return true;
    }
    if (place_ != Place::top) return misplaced(Message("an object"));
    if (key_ == "__metadata__") {
        place_ = Place::metadata;
        return true;
    }
    place_ = Place::entry;
    entry_ = {};
    entry_.name = key_;
    offsets_.clear();
    hasDtype_ = hasShape_ = hasOffsets_ = false;
    return true;
}

bool SafetensorsSyntax::key(string_t& name) {
    if (place_ == Place::top) {
        key_ = name;
        if (name == "__metadata__") {
            if (std::exchange(hasMetadata_, true))
                return refuse(Message("its header has two entries \"__metadata__\""));
        } else if (!names_.insert(name).second) {
            return refuse(Message("its header lists the tensor %1 twice", quotedName(name)));
        }
        return true;
    }
    if (place_ == Place::metadata) {
        key_ = name;
        return header_.metadata.count(name) == 0 || refuse(Message("its metadata lists %1 twice", quotedName(name)));
    }
    if (place_ != Place::entry) return misplaced(Message("a name"));
    bool* seen = nullptr;
    if (name == "dtype") {
        place_ = Place::dtype;
        seen = &hasDtype_;
    } else if (name == "shape") {
        place_ = Place::shape;
        seen = &hasShape_;
    } else if (name == "data_offsets") {
        place_ = Place::offsets;
        seen = &hasOffsets_;
    } else {
        return refuse(Message("the tensor %1 has the unknown field %2", tensor(), quotedName(name)));
    }
    if (std::exchange(*seen, true))
        return refuse(Message("the tensor %1 has two fields %2", tensor(), quotedName(name)));
    return true;
}

bool SafetensorsSyntax::end_object() {
    if (place_ == Place::entry) {
        if (!hasDtype_ || !hasShape_ || !hasOffsets_)
            return refuse(Message("the tensor %1 lacks %2", tensor(),
                                  std::string(!hasDtype_   ? "dtype"
                                              : !hasShape_ ? "shape"
                                                           : "data_offsets")));
        entry_.begin = offsets_[0];
        entry_.end = offsets_[1];
        header_.entries.push_back(std::move(entry_));
        place_ = Place::top;
    } else if (place_ == Place::metadata) {
        place_ = Place::top;
    } else {
        place_ = Place::outside;
    }
    return true;
}

bool SafetensorsSyntax::start_array(std::size_t) {
    if (inList_ || (place_ != Place::shape && place_ != Place::offsets)) return misplaced(Message("a list"));
    inList_ = true;
    return true;
}

bool SafetensorsSyntax::end_array() {
    if (place_ == Place::offsets && offsets_.size() != 2)
        return refuse(Message("the tensor %1 has fewer than two data offsets", tensor()));
    inList_ = false;
    place_ = Place::entry;
    return true;
}

bool SafetensorsSyntax::parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) {
    return refuse(Message("its header is not valid JSON at byte %1", position));
}

bool SafetensorsSyntax::refuse(const Message& problem) {
    if (problem_.empty()) problem_ = problem;
    return false;
}

bool SafetensorsSyntax::misplaced(const Message& what) {
    switch (place_) {
        case Place::outside:
            return refuse(Message("its header is not a JSON object"));
        case Place::top:
            return refuse(Message("its header has %1 in place of the tensor %2", what, quotedName(key_)));
        case Place::metadata:
            return refuse(Message("its metadata has %1 in place of the string %2", what, quotedName(key_)));
        case Place::dtype:
            return refuse(Message("the tensor %1 has %2 as its dtype", tensor(), what));
        case Place::shape:
            return refuse(Message("the tensor %1 has %2 in its shape", tensor(), what));
        case Place::offsets:
            return refuse(Message("the tensor %1 has %2 in its data offsets", tensor(), what));
        case Place::entry:
            break;
    }
    return refuse(Message("the tensor %1 has %2 in an unexpected place", tensor(), what));
}

std::string SafetensorsSyntax::tensor() const {
    return quotedName(entry_.name);
}

}  // namespace core
