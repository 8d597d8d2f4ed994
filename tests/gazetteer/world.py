"""A handful of made records: a small world with the ambiguities that matter."""

from __future__ import annotations

from pathlib import Path

from eventcode.gazetteer.build import write_gazetteer
from eventcode.gazetteer.raw import RawDivision, RawPlace

COUNTRIES = (
    ("SY", "SYR", 163843, ("Syria", "Syrian Arab Republic"), 35.0, 38.0, 17_000_000),
    ("LB", "LBN", 272103, ("Lebanon",), 33.83, 35.83, 6_800_000),
    ("LY", "LBY", 2215636, ("Libya",), 28.0, 17.0, 6_700_000),
    ("US", "USA", 6252001, ("United States", "U.S.", "US", "America"), 39.83, -98.58, 327_000_000),
    ("FR", "FRA", 3017382, ("France",), 46.0, 2.0, 67_000_000),
    ("GE", "GEO", 614540, ("Georgia",), 42.0, 43.5, 3_700_000),
    ("JO", "JOR", 248816, ("Jordan",), 31.0, 36.0, 10_000_000),
    ("SV", "SLV", 3585968, ("El Salvador",), 13.83, -88.92, 6_400_000),
    ("NO", "NOR", 3144096, ("Norway",), 62.0, 10.0, 5_300_000),
    ("CN", "CHN", 1814991, ("China", "People's Republic of China"), 35.0, 105.0, 1_390_000_000),
)
DIVISIONS = (
    ("SY", "09", 170062, "Aleppo", ("Aleppo Governorate", "Ḩalab"), 36.2, 37.16, 4_800_000),
    ("SY", "12", 169387, "Idlib", ("Idlib Governorate",), 35.93, 36.63, 1_500_000),
    ("LB", "09", 266045, "North Governorate", (), 34.43, 35.84, 800_000),
    ("LY", "77", 2210245, "Tripoli", (), 32.89, 13.19, 1_500_000),
    ("US", "TX", 4736286, "Texas", ("State of Texas",), 31.2, -100.1, 29_000_000),
    ("US", "GA", 4197000, "Georgia", ("State of Georgia",), 32.8, -83.2, 10_000_000),
    ("US", "DC", 4138106, "District of Columbia", (), 38.9, -77.04, 690_000),
    ("US", "IL", 4896861, "Illinois", (), 39.7, -89.6, 12_700_000),
    ("US", "MO", 4398678, "Missouri", (), 38.3, -92.4, 6_100_000),
)
TOWNS = (
    (170063, "Aleppo", ("Halab", "Alep"), 36.2, 37.16, "SY", "09", "PPL", 2_098_210),
    (170892, "Dābiq", ("Dabiq",), 36.54, 37.27, "SY", "09", "PPL", 3_364),
    (168566, "Maarat al-Numan", ("Ma‘arrat an Nu‘mān",), 35.64, 36.67, "SY", "12", "PPL", 58_000),
    (170654, "Damascus", ("Dimashq",), 33.51, 36.29, "SY", "", "PPLC", 1_569_394),
    (266826, "Tripoli", ("Trablous",), 34.44, 35.85, "LB", "09", "PPL", 229_398),
    (2210247, "Tripoli", ("Tarabulus",), 32.88, 13.19, "LY", "77", "PPLC", 1_150_989),
    (2988507, "Paris", (), 48.85, 2.35, "FR", "", "PPLC", 2_138_551),
    (4717560, "Paris", (), 33.66, -95.55, "US", "TX", "PPL", 24_782),
    (4180439, "Atlanta", (), 33.75, -84.39, "US", "GA", "PPL", 463_878),
    (4140963, "Washington", ("Washington D.C.",), 38.9, -77.04, "US", "DC", "PPLC", 689_545),
    (4250542, "Springfield", (), 39.8, -89.64, "US", "IL", "PPL", 114_394),
    (4409896, "Springfield", (), 37.21, -93.29, "US", "MO", "PPL", 170_188),
    (3583361, "San Salvador", (), 13.69, -89.19, "SV", "", "PPLC", 525_990),
    (3143244, "Oslo", (), 59.91, 10.75, "NO", "", "PPLC", 580_000),
    (2990440, "Nice", (), 43.7, 7.27, "FR", "", "PPL", 338_620),
    (999001, "Police", (), 48.0, 2.0, "FR", "", "PPL", 900),
    (999002, "Of", (), 48.0, 2.1, "FR", "", "PPL", 900),
    (999003, "March", (), 48.0, 2.2, "FR", "", "PPL", 900),
)


def write_world(path: Path) -> Path:
    """Writes the made world as a gazetteer file and returns its path."""
    divisions = [RawDivision(iso2="", iso3="", code="", name="")]
    places = []
    iso3 = {row[0]: row[1] for row in COUNTRIES}
    for iso2, three, number, names, lat, lon, people in COUNTRIES:
        divisions.append(RawDivision(iso2=iso2, iso3=three, code="", name=""))
        places.append(
            RawPlace(id=number, names=names, aliases=(), lat=lat, lon=lon, iso2=iso2, code="", feature="PCLI",
                     population=people)
        )  # fmt: skip
    for iso2, code, number, name, aliases, lat, lon, people in DIVISIONS:
        divisions.append(RawDivision(iso2=iso2, iso3=iso3[iso2], code=code, name=name))
        places.append(
            RawPlace(id=number, names=(name,), aliases=aliases, lat=lat, lon=lon, iso2=iso2, code=code, feature="ADM1",
                     population=people)
        )  # fmt: skip
    for number, name, aliases, lat, lon, iso2, code, feature, people in TOWNS:
        places.append(
            RawPlace(id=number, names=(name,), aliases=aliases, lat=lat, lon=lon, iso2=iso2, code=code, feature=feature,
                     population=people)
        )  # fmt: skip
    places.append(
        RawPlace(id=6255148, names=("Europe",), aliases=(), lat=48.7, lon=9.1, iso2="", code="", feature="CONT",
                 population=0)
    )  # fmt: skip
    write_gazetteer(path, divisions, places, sources={"package made": "1.0"})
    return path
