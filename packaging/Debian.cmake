# The Debian package: packaging/deb builds it with CPack. Debian wants some files elsewhere than others do.
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE ${CMAKE_SOURCE_DIR}/CHANGELOG.md DESTINATION ${doc} COMPONENT elsewhere)
install(FILES ${made}/_imago DESTINATION ${share}/zsh/site-functions COMPONENT elsewhere)

set(IMAGO_MAINTAINER "Imago developers <imago@imago.invalid>" CACHE STRING "Maintainer of the Debian package")
set(debian_release 1)
string(TIMESTAMP debian_date "%a, %d %b %Y %H:%M:%S +0000" UTC)  # SOURCE_DATE_EPOCH where that is set
configure_file(debian/changelog.in ${made}/debian/changelog.Debian @ONLY)
add_custom_command(
  OUTPUT ${made}/debian/changelog.gz ${made}/debian/changelog.Debian.gz
  COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_SOURCE_DIR}/CHANGELOG.md ${made}/debian/changelog
  COMMAND ${IMAGO_GZIP} -9nkf ${made}/debian/changelog ${made}/debian/changelog.Debian
  DEPENDS ${CMAKE_SOURCE_DIR}/CHANGELOG.md ${made}/debian/changelog.Debian
  VERBATIM)
list(APPEND installed_files ${made}/debian/changelog.gz ${made}/debian/changelog.Debian.gz)
set(debian COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES ${made}/debian/changelog.gz ${made}/debian/changelog.Debian.gz debian/copyright DESTINATION ${doc}
        ${debian})
install(FILES ${made}/_imago DESTINATION ${share}/zsh/vendor-completions ${debian})
install(FILES debian/lintian-overrides DESTINATION ${share}/lintian/overrides RENAME imago ${debian})

set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME imago)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "${IMAGO_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "studio for training and exploring generative models of images")
set(CPACK_INSTALL_CMAKE_PROJECTS "${CMAKE_BINARY_DIR};Imago;Unspecified;/;${CMAKE_BINARY_DIR};Imago;debian;/")
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
                                                WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGE_HOMEPAGE_URL "${IMAGO_HOMEPAGE}")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${debian_release})
set(CPACK_DEBIAN_PACKAGE_SECTION graphics)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "Imago trains variational autoencoders, autoencoders and generative
adversarial networks on images, without writing code: open a dataset, train
a model on it, move sliders through its latent space, and save as many new
images as needed. A model trained on Fashion-MNIST is part of the program.
.
The package has the studio and the command line, imago.")
# What the program loads at run time and is not linked with. Debian 12 has the SVG plugins of Qt in the library.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "qt6-svg-plugins | libqt6svg6 (<< 6.7.2-5~)")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "libopenblas0-openmp, qt6-translations-l10n, qt6-wayland, dataset-fashion-mnist, fonts-dejavu-core, libheif-plugin-dav1d, libheif-plugin-libde265")
include(CPack)
