#include "core/sample/image/dicom/DicomElements.h"

#include <algorithm>
#include <array>

#include "core/base/AsciiCase.h"

namespace core {

namespace {

constexpr std::size_t kDicomPreamble = 128;
constexpr int kDeepestSequence = 32;
constexpr std::size_t kMostFrameGroups = 1'000'000;
constexpr std::uint32_t kEndless = 0xFFFFFFFF;

constexpr std::uint32_t kDicomItem = 0xFFFEE000;
constexpr std::uint32_t kDicomItemEnd = 0xFFFEE00D;
constexpr std::uint32_t kDicomSequenceEnd = 0xFFFEE0DD;
constexpr std::uint32_t kSharedGroups = 0x52009229;
constexpr std::uint32_t kFrameGroups = 0x52009230;
constexpr std::uint32_t kPixelData = 0x7FE00010;

/// What describes pixels, and the place of a slice.
constexpr std::array<std::uint32_t, 29> kWantedTags = {
    0x0020000E, 0x00200013, 0x00200032, 0x00200037, 0x00280002, 0x00280004, 0x00280006, 0x00280008,
    0x00280010, 0x00280011, 0x00280100, 0x00280101, 0x00280102, 0x00280103, 0x00280120, 0x00281050,
    0x00281051, 0x00281052, 0x00281053, 0x00281056, 0x00281101, 0x00281102, 0x00281103, 0x00281201,
    0x00281202, 0x00281203, 0x00281221, 0x7FE00008, 0x7FE00009};

/// Sequences whose elements are wanted: the functional groups, and in them those of the window and of the rescaling.
constexpr std::array<std::uint32_t, 4> kWantedSequences = {kSharedGroups, kFrameGroups, 0x00289132, 0x00289145};

constexpr int vrCode(char first, char second) {
    return first << 8 | second;
}

/// Those whose length has four bytes, behind two that are reserved.
bool hasLongLength(int vr) {
    static constexpr std::array<int, 13> kLong = {
        vrCode('O', 'B'), vrCode('O', 'D'), vrCode('O', 'F'), vrCode('O', 'L'), vrCode('O', 'V'),
        vrCode('O', 'W'), vrCode('S', 'Q'), vrCode('S', 'V'), vrCode('U', 'C'), vrCode('U', 'N'),
        vrCode('U', 'R'), vrCode('U', 'T'), vrCode('U', 'V')};
    return std::ranges::find(kLong, vr) != kLong.end();
}

bool isCapital(std::uint8_t letter) {
    return letter >= 'A' && letter <= 'Z';
}

bool hasVrAt(ByteSpan bytes, std::size_t at) {
    return bytes.size() >= at + 6 && isCapital(bytes[at + 4]) && isCapital(bytes[at + 5]);
}

struct DicomHead {
    std::uint32_t tag = 0;
    int vr = 0;  // 0 where the file has none
    std::size_t length = 0;
    bool endless = false;  // a delimiter ends it
};

/// From element to element; each false of its functions means that the bytes end early, or make no sense.
class DicomWalk {
   public:
    DicomWalk(ByteSpan bytes, DicomData& data) : bytes_(bytes), data_(data) {}

    bool run() {
        if (hasText(bytes_, kDicomPreamble, "DICM")) at_ = kDicomPreamble + 4;
        explicitVr_ = true;
        while (littleAt(bytes_, at_, 2) == 2) {  // the file header has an encoding of its own
            DicomHead head;
            if (!readHead(bytes_.size(), explicitVr_, head) || head.endless) return false;
            if (head.tag == 0x00020010) data_.syntax = std::string(asLetters(taken(head)));
            at_ += head.length;
        }
        while (!data_.syntax.empty() && (data_.syntax.back() == '\0' || data_.syntax.back() == ' '))
            data_.syntax.pop_back();
        if (data_.syntax == "1.2.840.10008.1.2.1.99") return true;  // all that follows is compressed
        data_.bigEndian = data_.syntax == "1.2.840.10008.1.2.2";
        // Some files have another encoding than they say.
        explicitVr_ = hasVrAt(bytes_, at_);
        return root();
    }

   private:
    static std::string_view asLetters(ByteSpan bytes) {
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }
    ByteSpan taken(const DicomHead& head) const { return bytes_.subspan(at_, head.length); }
    std::uint32_t number(std::size_t offset, int count) const {
        return numberAt(bytes_, at_ + offset, count, data_.bigEndian);
    }

    /// Then at_ is behind it.
    bool readHead(std::size_t end, bool explicitVr, DicomHead& head) {
        if (at_ > end || end - at_ < 8) return false;
        head.tag = number(0, 2) << 16 | number(2, 2);
        head.vr = 0;
        std::uint32_t length = number(4, 4);
        std::size_t size = 8;
        if (explicitVr && head.tag >> 16 != 0xFFFE) {
            head.vr = bytes_[at_ + 4] << 8 | bytes_[at_ + 5];
            length = number(6, 2);
            if (hasLongLength(head.vr)) {
                if (end - at_ < 12) return false;
                length = number(8, 4);
                size = 12;
            }
        }
        at_ += size;
        head.endless = length == kEndless;
        head.length = head.endless ? 0 : length;
        return head.length <= end - at_;
    }

    bool root() {
        // What is left may be the padding of a medium.
        while (bytes_.size() - at_ >= 8) {
            DicomHead head;
            if (!readHead(bytes_.size(), explicitVr_, head)) return false;
            if (head.tag == kPixelData) return pixels(head);
            if (!element(bytes_.size(), head, explicitVr_, &data_.values, 0)) return false;
        }
        return true;
    }

    /// The value of `head`, which lies before `end`; what is wanted of it goes into `place` where there is one.
    bool element(std::size_t end, const DicomHead& head, bool explicitVr, DicomValues* place, int depth) {
        const bool sequence = std::ranges::find(kWantedSequences, head.tag) != kWantedSequences.end();
        if (head.endless || (place != nullptr && sequence)) {
            const std::size_t stop = head.endless ? end : at_ + head.length;
            // A sequence of unknown kind has no VRs in it.
            const bool inside = explicitVr && head.vr != vrCode('U', 'N');
            if (!items(stop, head, inside, sequence ? place : nullptr, depth + 1)) return false;
            if (!head.endless) at_ = stop;
            return true;
        }
        if (place != nullptr && std::ranges::find(kWantedTags, head.tag) != kWantedTags.end())
            place->emplace(head.tag, taken(head));
        at_ += head.length;
        return true;
    }

    bool items(std::size_t end, const DicomHead& sequence, bool explicitVr, DicomValues* place, int depth) {
        if (depth > kDeepestSequence) return false;
        while (at_ < end) {
            DicomHead item;
            if (!readHead(end, explicitVr, item)) return false;
            if (item.tag == kDicomSequenceEnd) return true;
            if (item.tag != kDicomItem) return false;
            DicomValues* here = placeFor(sequence.tag, place);
            const std::size_t stop = item.endless ? end : at_ + item.length;
            if (!item.endless && here == nullptr) {
                at_ = stop;
            } else if (!elements(stop, item.endless, explicitVr, here, depth + 1)) {
                return false;
            }
        }
        return !sequence.endless;
    }

    DicomValues* placeFor(std::uint32_t sequence, DicomValues* place) {
        if (place == nullptr) return nullptr;
        if (sequence == kSharedGroups) return &data_.shared;
        if (sequence != kFrameGroups) return place;
        if (data_.perFrame.size() >= kMostFrameGroups) return nullptr;
        return &data_.perFrame.emplace_back();
    }

    /// Those of an item.
    bool elements(std::size_t end, bool endless, bool explicitVr, DicomValues* place, int depth) {
        while (at_ < end) {
            DicomHead head;
            if (!readHead(end, explicitVr, head)) return false;
            if (endless && head.tag == kDicomItemEnd) return true;
            if (!element(end, head, explicitVr, place, depth)) return false;
        }
        return !endless;
    }

    bool pixels(const DicomHead& head) {
        data_.hasPixels = true;
        data_.encapsulated = head.endless;
        if (!head.endless) {
            data_.pixels = taken(head);
            return true;
        }
        for (bool first = true; at_ < bytes_.size(); first = false) {
            DicomHead item;
            if (!readHead(bytes_.size(), explicitVr_, item)) return false;
            if (item.tag == kDicomSequenceEnd) return true;
            if (item.tag != kDicomItem || item.endless) return false;
            if (first)
                data_.offsets = taken(item);
            else
                data_.fragments.push_back(taken(item));
            at_ += item.length;
        }
        return true;
    }

    ByteSpan bytes_;
    DicomData& data_;
    std::size_t at_ = 0;
    bool explicitVr_ = true;
};

}  // namespace

bool isDicomName(const std::filesystem::path& file) {
    const std::string extension = asciiLower(file.extension().string());
    return extension == ".dcm" || extension == ".dicom";
}

bool isDicom(ByteSpan bytes) {
    if (hasText(bytes, kDicomPreamble, "DICM")) return true;
    // Without a header: a short element of the group of the file header or of the next one, and one more of the group.
    const std::uint32_t group = littleAt(bytes, 0, 2);
    const std::uint32_t tag = littleAt(bytes, 2, 2);
    if (group != 2 && group != 8) return false;
    if (tag != 0 && tag != 1 && tag != 5 && tag != 8 && tag != 0x10 && tag != 0x16 && tag != 0x18) return false;
    bool known = false;
    for (const char* vr : {"UL", "CS", "UI", "OB", "LO"}) known = known || hasText(bytes, 4, vr);
    const std::uint32_t length = known ? littleAt(bytes, 6, 2) : littleAt(bytes, 4, 4);
    if (length == 0 || length > 64 || length % 2 != 0 || (tag == 0 && length != 4)) return false;
    return littleAt(bytes, 8 + length, 2) == group;
}

DicomData readDicomElements(ByteSpan bytes) {
    DicomData data;
    if (!DicomWalk(bytes, data).run()) data.problem = Message("the DICOM data is truncated or damaged");
    return data;
}

}  // namespace core
