"""The manual: ``sphinx-build -W docs docs/_build`` (``pip install '.[docs]'``)."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "_ext"))

from eventcode.version import __version__  # noqa: E402

project = "eventcode"
author = "The eventcode authors"
project_copyright = "the eventcode authors, MIT licence"
version = release = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "made_pages", "accessible"]
exclude_patterns = ["_build"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_mock_imports = ["pyspark"]  # a large package, and nothing of it is shown
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
python_maximum_signature_line_length = 90

html_theme = "furo"
html_title = f"eventcode {version}"
html_static_path = ["_static"]
html_css_files = ["manual.css"]
html_copy_source = False
html_show_sphinx = False
html_last_updated_fmt = None
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#8a3b12", "color-brand-content": "#8a3b12"},
    "dark_css_variables": {"color-brand-primary": "#f0a070", "color-brand-content": "#f0a070"},
}

linkcheck_ignore = [r"https?://.*"]  # only what is inside the manual is checked; nothing is fetched
