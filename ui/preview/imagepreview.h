// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/picture.h"
#include "preview/preview.h"

#include <QTimer>

namespace Fingerpost::Ui {

class LinkButton;
class PictureCanvas;
class UnseenRelease;

/// A picture or an SVG drawing; small ones that move do.
class ImagePreview : public Preview {
    Q_OBJECT
public:
    ImagePreview(PreviewContent content, bool isSvg, QWidget *parent = nullptr);

    void begin() override;
    bool copyAll() override;
    [[nodiscard]] QWidget *tools() override { return m_tools; }
    [[nodiscard]] PictureCanvas *canvas() const { return m_canvas; }
    [[nodiscard]] bool isPlaying() const { return m_film.isActive(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void take(const LoadedPicture &loaded);
    [[nodiscard]] bool release();
    void play(bool on);
    void showNextFrame();
    void showScale();
    [[nodiscard]] QStringList facts() const;

    const bool m_isSvg;
    PictureCanvas *m_canvas;
    QWidget *m_tools;
    LinkButton *m_play;
    LinkButton *m_fit;
    LoadedPicture m_loaded;
    QTimer m_film;
    UnseenRelease *m_release;
    qsizetype m_frame = 0;
    bool m_isWanted = true; ///< to move
    bool m_isAgain = false; ///< the pixels were let go, and are decoded anew
};

} // namespace Fingerpost::Ui
