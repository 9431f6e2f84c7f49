"""Colours and type: one accent, warm paper by day, slate by night.

Every pair of text and ground reaches 4.5 : 1 (WCAG AA). The accent is blue and no ruling is
drawn in it, so that a colour never has two meanings.
"""

_SHARED = {
    "theme.font": "sans-serif",
    "theme.headingFont": "serif",
    "theme.headingFontSizes": ["2.1rem", "1.5rem", "1.2rem", "1.05rem", "1rem", "0.9rem"],
    "theme.headingFontWeights": [600, 600, 600, 600, 600, 600],
    "theme.baseFontSize": 16,
    "theme.paddingTop": "1rem",
    "theme.baseRadius": "6px",
    "theme.buttonRadius": "6px",
    "theme.showWidgetBorder": True,
    "theme.showSidebarBorder": True,
}

_LIGHT = {
    "primaryColor": "#2B5C86",
    "backgroundColor": "#FCFBF8",
    "secondaryBackgroundColor": "#F1EFE9",
    "textColor": "#22262B",
    "borderColor": "#DCD8CE",
    "linkColor": "#235079",
    "redColor": "#A8322A",
    "redBackgroundColor": "#FBEBE8",
    "redTextColor": "#8E241D",
    "orangeColor": "#A85F0B",
    "orangeBackgroundColor": "#FAF0DF",
    "orangeTextColor": "#7C4504",
    "yellowColor": "#A85F0B",
    "yellowBackgroundColor": "#FAF0DF",
    "yellowTextColor": "#7C4504",
    "greenColor": "#2F7350",
    "greenBackgroundColor": "#E7F2EB",
    "greenTextColor": "#215A3D",
    "blueColor": "#2B5C86",
    "blueBackgroundColor": "#E6EEF5",
    "blueTextColor": "#235079",
    "grayColor": "#6B7078",
    "grayBackgroundColor": "#ECEAE4",
    "grayTextColor": "#5A5F67",
}

_DARK = {
    "primaryColor": "#3877A6",
    "backgroundColor": "#15181C",
    "secondaryBackgroundColor": "#1E2227",
    "textColor": "#E7E4DD",
    "borderColor": "#363B42",
    "linkColor": "#93C3E8",
    "redColor": "#E5857C",
    "redBackgroundColor": "#3A1F1E",
    "redTextColor": "#F0A49D",
    "orangeColor": "#DDA45C",
    "orangeBackgroundColor": "#372A17",
    "orangeTextColor": "#EBBE85",
    "yellowColor": "#DDA45C",
    "yellowBackgroundColor": "#372A17",
    "yellowTextColor": "#EBBE85",
    "greenColor": "#7DBE98",
    "greenBackgroundColor": "#1B3126",
    "greenTextColor": "#9DD3B3",
    "blueColor": "#93C3E8",
    "blueBackgroundColor": "#1B2C3B",
    "blueTextColor": "#A9D0EE",
    "grayColor": "#9BA1AA",
    "grayBackgroundColor": "#272B31",
    "grayTextColor": "#AAB0B8",
}

_SIDEBAR = {
    "light": {"backgroundColor": "#F4F2EC", "secondaryBackgroundColor": "#FCFBF8"},
    "dark": {"backgroundColor": "#1A1D22", "secondaryBackgroundColor": "#15181C"},
}


def options() -> dict[str, object]:
    """Return the theme as the server's options, by dotted name."""
    return {
        **_SHARED,
        **{f"theme.light.{name}": colour for name, colour in _LIGHT.items()},
        **{f"theme.dark.{name}": colour for name, colour in _DARK.items()},
        **{
            f"theme.{mode}.sidebar.{name}": colour
            for mode, colours in _SIDEBAR.items()
            for name, colour in colours.items()
        },
    }
