"""What a gazetteer is built from: places and first-level divisions as plain records, whatever they were read from."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class RawPlace:
    """A place to be written to a gazetteer file.

    ``id`` is the GeoNames id or a negative number; ``iso2`` the country (empty for none), ``code`` its first-level
    division (empty for none or unknown).  ``names`` are main names, the first one shown; ``aliases`` other names.
    ``known`` is the number of names it has in all languages and scripts.
    """

    id: int
    names: tuple[str, ...]
    aliases: tuple[str, ...]
    lat: float
    lon: float
    iso2: str
    code: str
    feature: str
    population: int
    known: int = 0


@frozen(kw_only=True)
class RawDivision:
    """A country (empty ``code``) or first-level division: its codes, and the name shown for places in it."""

    iso2: str
    iso3: str
    code: str
    name: str


@frozen(kw_only=True)
class RawName:
    """A further name of the place with the id ``place``; ``main`` for one that ranks as its own name."""

    place: int
    name: str
    main: bool
