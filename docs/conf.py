"""The documentation as a site: `make docs`. Nothing in it is fetched from elsewhere when it is read."""

project = "mire"
html_title = "mire"
language = "en"
extensions = ["myst_parser"]
exclude_patterns = ["examples"]
myst_heading_anchors = 4
"""Each heading can be linked to by the anchor that GitHub gives it."""

html_theme = "furo"
html_theme_options = {"navigation_with_keys": True}
html_show_copyright = False
html_show_sphinx = False
html_copy_source = False
highlight_language = "none"
