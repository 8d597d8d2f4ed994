"""The countries and territories of ISO 3166 (and Kosovo): codes, a label point and the names of the press.

Points are whole or quarter degrees near the middle of the land, as country gazetteers label it (that of the
main island for scattered islands).  ``kind`` is the GeoNames feature code: PCLI independent, PCLD dependent,
PCLS special region, TERR territory.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import frozen


@frozen(kw_only=True)
class CountryRow:
    """One line of the table; ``names`` are press names beside the official ones, the usual one first or absent."""

    iso2: str
    iso3: str
    lat: float
    lon: float
    feature: str
    names: tuple[str, ...]


_TABLE: Final = """\
AD AND 42.5 1.5 PCLI
AE ARE 24 54 PCLI United Arab Emirates|UAE|U.A.E.|the Emirates
AF AFG 33 65 PCLI
AG ATG 17.05 -61.8 PCLI Antigua and Barbuda|Antigua & Barbuda
AI AIA 18.25 -63.17 PCLD
AL ALB 41 20 PCLI
AM ARM 40 45 PCLI
AO AGO -12.5 18.5 PCLI
AQ ATA -90 0 TERR
AR ARG -34 -64 PCLI
AS ASM -14.33 -170.75 PCLD
AT AUT 47.33 13.33 PCLI
AU AUS -25 133 PCLI
AW ABW 12.5 -69.97 PCLD
AX ALA 60.2 20 PCLD Aland Islands|Aland
AZ AZE 40.5 47.5 PCLI
BA BIH 44 18 PCLI Bosnia and Herzegovina|Bosnia-Herzegovina|Bosnia & Herzegovina|Bosnia
BB BRB 13.17 -59.53 PCLI
BD BGD 24 90 PCLI
BE BEL 50.83 4.5 PCLI
BF BFA 12.5 -1.75 PCLI Burkina Faso|Burkina
BG BGR 42.75 25.5 PCLI
BH BHR 26 50.5 PCLI
BI BDI -3.5 30 PCLI
BJ BEN 9.5 2.25 PCLI
BL BLM 17.9 -62.83 PCLD
BM BMU 32.33 -64.75 PCLD
BN BRN 4.5 114.67 PCLI Brunei
BO BOL -17 -65 PCLI
BQ BES 12.17 -68.25 PCLD Caribbean Netherlands
BR BRA -10 -55 PCLI
BS BHS 24.25 -76 PCLI Bahamas
BT BTN 27.5 90.5 PCLI
BV BVT -54.43 3.4 TERR
BW BWA -22 24 PCLI
BY BLR 53 28 PCLI Belarus|Belorussia
BZ BLZ 17.25 -88.75 PCLI
CA CAN 60 -96 PCLI
CC CCK -12.17 96.83 TERR Cocos Islands|Keeling Islands
CD COD -2.5 23.5 PCLI DR Congo|Democratic Republic of the Congo|Democratic Republic of Congo|D.R. Congo|DRC|D.R.C.|\
Congo-Kinshasa|Zaire|Congo
CF CAF 7 21 PCLI Central African Republic|CAR|C.A.R.
CG COG -1 15.5 PCLI Republic of the Congo|Republic of Congo|Congo-Brazzaville|Congo Republic|Congo
CH CHE 47 8 PCLI
CI CIV 8 -5.5 PCLI Ivory Coast|Cote d'Ivoire
CK COK -21.23 -159.77 PCLD
CL CHL -30 -71 PCLI
CM CMR 6 12.5 PCLI
CN CHN 35 105 PCLI China|People's Republic of China|PRC
CO COL 4 -73 PCLI
CR CRI 10 -84 PCLI
CU CUB 21.5 -80 PCLI
CV CPV 16 -24 PCLI Cape Verde|Cabo Verde
CW CUW 12.17 -69 PCLD
CX CXR -10.5 105.67 TERR
CY CYP 35 33 PCLI
CZ CZE 49.75 15.5 PCLI Czech Republic|Czechia
DE DEU 51 10 PCLI
DJ DJI 11.75 42.5 PCLI
DK DNK 56 10 PCLI
DM DMA 15.42 -61.33 PCLI
DO DOM 19 -70.67 PCLI
DZ DZA 28 3 PCLI
EC ECU -1.5 -78.5 PCLI
EE EST 59 26 PCLI
EG EGY 27 30 PCLI
EH ESH 24.5 -13.5 TERR
ER ERI 15.25 39 PCLI
ES ESP 40 -4 PCLI
ET ETH 9 39.5 PCLI
FI FIN 64 26 PCLI
FJ FJI -18 178 PCLI
FK FLK -51.75 -59 PCLD Falkland Islands|Falklands|Malvinas
FM FSM 6.92 158.2 PCLI Micronesia|Federated States of Micronesia
FO FRO 62 -7 PCLD Faroe Islands|Faroes
FR FRA 46 2 PCLI
GA GAB -1 11.75 PCLI
GB GBR 54 -2 PCLI United Kingdom|UK|U.K.|Britain|Great Britain
GD GRD 12.12 -61.67 PCLI
GE GEO 42 43.5 PCLI Georgia|Republic of Georgia
GF GUF 4 -53 PCLD French Guiana
GG GGY 49.47 -2.58 PCLD
GH GHA 8 -1.25 PCLI
GI GIB 36.13 -5.35 PCLD
GL GRL 72 -40 PCLD
GM GMB 13.5 -15.5 PCLI Gambia
GN GIN 10.75 -10.75 PCLI Guinea|Guinea-Conakry
GP GLP 16.25 -61.58 PCLD
GQ GNQ 1.75 10.25 PCLI
GR GRC 39 22 PCLI
GS SGS -54.25 -36.75 TERR
GT GTM 15.5 -90.25 PCLI
GU GUM 13.47 144.78 PCLD
GW GNB 12 -15 PCLI
GY GUY 5 -59 PCLI
HK HKG 22.28 114.17 PCLS Hong Kong
HM HMD -53.1 73.5 TERR
HN HND 15 -86.5 PCLI
HR HRV 45.17 15.5 PCLI
HT HTI 19 -72.5 PCLI
HU HUN 47 19.5 PCLI
ID IDN -5 120 PCLI
IE IRL 53 -8 PCLI Ireland|Republic of Ireland|Irish Republic
IL ISR 31.5 34.75 PCLI
IM IMN 54.25 -4.5 PCLD
IN IND 22 79 PCLI
IO IOT -7.33 72.42 TERR British Indian Ocean Territory|Chagos Islands
IQ IRQ 33 44 PCLI
IR IRN 32 53 PCLI Iran
IS ISL 65 -18 PCLI
IT ITA 42.83 12.83 PCLI
JE JEY 49.22 -2.13 PCLD
JM JAM 18.17 -77.25 PCLI
JO JOR 31 36 PCLI
JP JPN 36 138 PCLI
KE KEN 1 38 PCLI
KG KGZ 41.5 75 PCLI Kyrgyzstan|Kirghizstan|Kirgizstan
KH KHM 13 105 PCLI
KI KIR 1.42 173 PCLI
KM COM -12.17 44.25 PCLI Comoros|Comoro Islands
KN KNA 17.33 -62.75 PCLI St. Kitts and Nevis|St. Kitts & Nevis
KP PRK 40 127 PCLI North Korea|N. Korea|DPRK|D.P.R.K.
KR KOR 36.5 127.75 PCLI South Korea|S. Korea|Republic of Korea
KW KWT 29.5 47.75 PCLI
KY CYM 19.33 -81.2 PCLD
KZ KAZ 48 68 PCLI
LA LAO 18 105 PCLI Laos
LB LBN 33.83 35.83 PCLI
LC LCA 13.88 -60.97 PCLI
LI LIE 47.17 9.53 PCLI
LK LKA 7.5 80.75 PCLI
LR LBR 6.5 -9.5 PCLI
LS LSO -29.5 28.25 PCLI
LT LTU 55.5 24 PCLI
LU LUX 49.75 6.17 PCLI
LV LVA 57 25 PCLI
LY LBY 28 17 PCLI
MA MAR 32 -6 PCLI
MC MCO 43.73 7.41 PCLI
MD MDA 47.25 28.5 PCLI Moldova|Moldavia
ME MNE 42.75 19.25 PCLI
MF MAF 18.08 -63.05 PCLD
MG MDG -20 47 PCLI
MH MHL 7.1 171.1 PCLI
MK MKD 41.67 21.75 PCLI North Macedonia|Macedonia
ML MLI 18 -2 PCLI
MM MMR 21 96 PCLI Myanmar|Burma
MN MNG 46 105 PCLI
MO MAC 22.17 113.55 PCLS Macau|Macao
MP MNP 15.2 145.75 PCLD
MQ MTQ 14.67 -61 PCLD
MR MRT 20 -12 PCLI
MS MSR 16.75 -62.2 PCLD
MT MLT 35.92 14.43 PCLI
MU MUS -20.3 57.58 PCLI
MV MDV 4.17 73.5 PCLI
MW MWI -13.5 34 PCLI
MX MEX 23 -102 PCLI
MY MYS 3.5 108 PCLI
MZ MOZ -18.25 35 PCLI
NA NAM -22 17 PCLI
NC NCL -21.5 165.5 PCLD
NE NER 17 9 PCLI
NF NFK -29.03 167.95 TERR
NG NGA 10 8 PCLI
NI NIC 13 -85 PCLI
NL NLD 52.25 5.75 PCLI Netherlands|Holland
NO NOR 62 10 PCLI
NP NPL 28 84 PCLI
NR NRU -0.53 166.93 PCLI
NU NIU -19.03 -169.87 PCLD
NZ NZL -41 174 PCLI New Zealand|Aotearoa
OM OMN 21 57 PCLI
PA PAN 9 -80 PCLI
PE PER -10 -76 PCLI
PF PYF -17.65 -149.43 PCLD
PG PNG -6 147 PCLI Papua New Guinea|PNG
PH PHL 13 122 PCLI
PK PAK 30 70 PCLI
PL POL 52 20 PCLI
PM SPM 46.95 -56.33 PCLD
PN PCN -25.07 -130.1 PCLD
PR PRI 18.25 -66.5 PCLD
PS PSE 31.92 35.2 PCLI Palestine|Palestinian Territories|Palestinian Territory|State of Palestine|\
occupied Palestinian territory
PT PRT 39.5 -8 PCLI
PW PLW 7.5 134.58 PCLI
PY PRY -23 -58 PCLI
QA QAT 25.33 51.25 PCLI
RE REU -21.12 55.5 PCLD
RO ROU 46 25 PCLI
RS SRB 44 21 PCLI
RU RUS 60 100 PCLI Russia|Russian Federation
RW RWA -2 30 PCLI
SA SAU 25 45 PCLI Saudi Arabia|KSA
SB SLB -8.5 159.5 PCLI
SC SYC -4.67 55.5 PCLI
SD SDN 15 30 PCLI Sudan
SE SWE 62 15 PCLI
SG SGP 1.35 103.82 PCLI
SH SHN -15.95 -5.7 PCLD
SI SVN 46.12 14.82 PCLI
SJ SJM 78 17 TERR
SK SVK 48.67 19.5 PCLI
SL SLE 8.5 -11.75 PCLI
SM SMR 43.94 12.46 PCLI
SN SEN 14.5 -14.25 PCLI
SO SOM 6 48 PCLI
SR SUR 4 -56 PCLI
SS SSD 7.5 30 PCLI
ST STP 0.25 6.6 PCLI Sao Tome and Principe|Sao Tome & Principe
SV SLV 13.83 -88.92 PCLI
SX SXM 18.04 -63.07 PCLD
SY SYR 35 38 PCLI Syria|Syrian Arab Republic
SZ SWZ -26.5 31.5 PCLI Eswatini|Swaziland
TC TCA 21.78 -72 PCLD Turks and Caicos|Turks & Caicos
TD TCD 15 19 PCLI
TF ATF -49.25 69.17 TERR
TG TGO 8.5 1.08 PCLI
TH THA 15.5 101 PCLI
TJ TJK 39 71 PCLI
TK TKL -9.17 -171.83 PCLD
TL TLS -8.83 125.75 PCLI East Timor|Timor-Leste
TM TKM 39.75 59.67 PCLI
TN TUN 34 9 PCLI
TO TON -21.17 -175.2 PCLI
TR TUR 39 35 PCLI Turkey|Turkiye
TT TTO 10.45 -61.25 PCLI Trinidad and Tobago|Trinidad & Tobago|T&T
TV TUV -8.52 179.2 PCLI
TW TWN 23.75 121 PCLI Taiwan|Republic of China
TZ TZA -6 35 PCLI Tanzania
UA UKR 49 32 PCLI
UG UGA 1.25 32.5 PCLI
UM UMI 19.28 166.65 TERR
US USA 39.83 -98.58 PCLI United States|U.S.|US|USA|U.S.A.|United States of America|America
UY URY -33 -56 PCLI
UZ UZB 41.5 64 PCLI
VA VAT 41.9 12.45 PCLI Vatican City|Vatican|Holy See
VC VCT 13.25 -61.2 PCLI St. Vincent and the Grenadines|St. Vincent & the Grenadines
VE VEN 8 -66 PCLI
VG VGB 18.43 -64.62 PCLD British Virgin Islands
VI VIR 18.33 -64.83 PCLD U.S. Virgin Islands|US Virgin Islands
VN VNM 16.17 107.83 PCLI Vietnam|Viet Nam
VU VUT -16 167 PCLI
WF WLF -13.3 -176.2 PCLD
WS WSM -13.75 -172.1 PCLI
XK XKX 42.58 21 PCLI Kosovo|Kosova
YE YEM 15.5 47.5 PCLI
YT MYT -12.83 45.17 PCLD
ZA ZAF -29 24 PCLI South Africa|RSA
ZM ZMB -14.33 28.5 PCLI
ZW ZWE -19 29.75 PCLI
"""


def _row(line: str) -> CountryRow:
    iso2, iso3, lat, lon, feature, *rest = line.split(" ", 5)
    names = tuple(rest[0].split("|")) if rest else ()
    return CountryRow(iso2=iso2, iso3=iso3, lat=float(lat), lon=float(lon), feature=feature, names=names)


COUNTRIES: Final[tuple[CountryRow, ...]] = tuple(map(_row, _TABLE.splitlines()))
ISO3_OF: Final[Mapping[str, str]] = {row.iso2: row.iso3 for row in COUNTRIES}
ISO2_OF: Final[Mapping[str, str]] = {row.iso3: row.iso2 for row in COUNTRIES}
