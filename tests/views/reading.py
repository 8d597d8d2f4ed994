"""Pages read back: elements with their attributes and text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html.parser import HTMLParser

from attrs import define, field

VOID = {"meta", "br", "input", "path"}


@define
class Element:
    """An element with its children, which are elements or text."""

    name: str
    attributes: dict[str, str]
    children: list[Element | str] = field(factory=list)

    def text(self, skip: Callable[[Element], bool] = lambda _: False) -> str:
        return "".join(c if isinstance(c, str) else "" if skip(c) else c.text(skip) for c in self.children)

    def all(self, name: str = "", css: str = "") -> list[Element]:
        """The elements below of a name and a class."""
        return [e for e in self.below() if name in ("", e.name) and (not css or css in e.classes)]

    def below(self) -> Iterator[Element]:
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.below()

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("page", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {k: v or "" for k, v in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open[-1].name == tag, f"{tag} closes {self.open[-1].name}"
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read(html: str) -> Element:
    """The page as a tree; an element that is not closed or closed in the wrong place fails."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert len(reader.open) == 1, reader.open[-1].name
    return reader.open[0]


def told(page: Element) -> str:
    """The words of the article as the page shows them, blanks made one."""
    [main] = page.all("main")
    shown = main.text(lambda e: "badge" in e.classes or "why" in e.classes)
    return " ".join(shown.split())
