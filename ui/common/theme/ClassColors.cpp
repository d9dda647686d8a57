#include "ui/common/theme/ClassColors.h"

#include <array>

namespace ui {

namespace {

// The sequence itself is made for white ground: on gray its lightest are darker here, on dark its darkest lighter.
constexpr std::array<QRgb, 10> kOnLight{0x3f90da, 0xf2a100, 0xbd1f01, 0x7d9391, 0x832db6,
                                        0x8c4a3a, 0xd95400, 0x958c3a, 0x565a66, 0x1fa5ab};
constexpr std::array<QRgb, 10> kOnDark{0x4f9fe8, 0xffb53a, 0xe8452a, 0xa9bab8, 0xb26be3,
                                       0xbf8372, 0xff7a1f, 0xcdc183, 0x868b9c, 0x92dadd};

}  // namespace

QColor classColor(int index, bool dark) {
    const auto& colors = dark ? kOnDark : kOnLight;
    const int count = static_cast<int>(colors.size());
    const QColor color = QColor::fromRgb(colors[static_cast<std::size_t>(index % count)]);
    switch (index / count % 3) {
        case 1:
            return color.darker(150);
        case 2:
            return color.lighter(140);
        default:
            return color;
    }
}

}  // namespace ui
