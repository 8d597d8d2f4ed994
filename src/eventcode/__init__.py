"""English news text to coded political and conflict events: CAMEO, PLOVER and ACLED style, dated and located."""

from eventcode.coder import Coder
from eventcode.errors import DictionaryError, EventcodeError, GazetteerError, InputError, ModelError
from eventcode.evaluation.result import Evaluation
from eventcode.evaluation.run import evaluate
from eventcode.event_tables.reading import read_rows
from eventcode.explain import Explanation
from eventcode.lexicon.dictionaries import DEFAULT, Dictionaries, load_dictionaries
from eventcode.lexicon.import_report import ImportReport
from eventcode.load import load
from eventcode.merging.run import consolidate
from eventcode.merging.summary import MergeSummary
from eventcode.model import Actor, Article, CodedArticle, Event, PlaceMention, ResolvedDate, Sentence
from eventcode.petrarch.importer import import_petrarch
from eventcode.version import __version__
from eventcode.views.article.show import Page, show
from eventcode.views.report.page import report

__all__ = [
    "DEFAULT",
    "Actor",
    "Article",
    "CodedArticle",
    "Coder",
    "Dictionaries",
    "DictionaryError",
    "Evaluation",
    "Event",
    "EventcodeError",
    "Explanation",
    "GazetteerError",
    "ImportReport",
    "InputError",
    "MergeSummary",
    "ModelError",
    "Page",
    "PlaceMention",
    "ResolvedDate",
    "Sentence",
    "__version__",
    "consolidate",
    "evaluate",
    "import_petrarch",
    "load",
    "load_dictionaries",
    "read_rows",
    "report",
    "show",
]
