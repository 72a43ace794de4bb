"""Words that say what a number is of in English."""

from __future__ import annotations

import re

from briefgen.quantities.labels import Labels

_TABLE = {
    "gender": {
        "male": "[Mm]en|[Mm]an|[Mm]ales?|[Bb]oys?",
        "female": "[Ww]om[ae]n|[Ff]emales?|[Gg]irls?",
    },
    "trade": {"export": "[Ee]xport(?:s|ed|ing)?", "import": "[Ii]mport(?:s|ed|ing)?"},
    "budget": {
        "income": "[Rr]evenues?|income|receipts",
        "spending": "[Ss]pending|expenditures?|outlays?",
    },
    "result": {"sales": "[Ss]ales|turnover|revenues?", "profit": "[Pp]rofits?|earnings"},
    "life": {
        "birth": "[Bb]irths?|born",
        "death": "[Dd]eaths?|[Dd]ead|die[ds]?|killed|kill(?:s|ing)|lives",
        "injured": "[Ii]njur(?:ed|ies|ing)|wounded|hurt",
        "missing": "missing|unaccounted",
        "displaced": "[Dd]isplaced|evacuat(?:ed|ion|ing|ions)|fled|sheltering",
    },
    "force": {
        "army": "[Aa]rmy|Ground Self-Defence Force|Ground Self-Defense Force|GSDF",
        "navy": "[Nn]avy|Maritime Self-Defence Force|Maritime Self-Defense Force|MSDF",
        "air": "[Aa]ir [Ff]orce|Air Self-Defence Force|Air Self-Defense Force|ASDF",
        "marines": "[Mm]arines?|Marine Corps",
        "guard": "National Guard(?:smen)?",
        "coast": "[Cc]oast[ ]?[Gg]uard",
    },
    "chamber": {
        "upper": "Senate|[Uu]pper [Hh]ouse|House of Councillors|Lords",
        "lower": "House of Representatives|[Ll]ower [Hh]ouse"
        "|(?<![Uu]pper )(?<![Ww]hite )House(?! of)|Commons",
    },
    "sentence": {
        "prison": "prison|jail|imprisonment|behind bars|custody",
        "suspended": "suspen(?:ded|sion|ding)|probation",
        "fine": "fine[ds]?",
    },
    "opinion": {
        "yes": "approv(?:al|e|ed|es)|support(?:ed|s|ing)?|favou?r(?:ed|s)?",
        "no": "disapprov(?:al|e|ed|es)|oppos(?:ed|es|e|ing)|against",
    },
    "firms": {
        "large": "[Ll]arge (?:firms|companies|enterprises|businesses)|[Bb]ig (?:firms|companies"
        "|businesses)",
        "small": "[Ss]mall(?:er)? (?:and (?:medium|mid)[a-z-]* )?(?:firms|companies|enterprises"
        "|businesses)|SMEs",
    },
    "industry": {
        "making": "(?<!non-)(?:[Mm]anufactur(?:ers?|ing))",
        "other": "[Nn]on-manufactur(?:ers?|ing)",
    },
    "place": {
        "urban": "[Uu]rban|[Cc]ities|[Tt]owns",
        "rural": "[Rr]ural|[Cc]ountryside|[Vv]illages",
    },
    "energy": {
        "coal": "[Cc]oal",
        "gas": "(?:[Nn]atural )?[Gg]as|LNG",
        "oil": "[Oo]il|crude",
        "nuclear": "[Nn]uclear",
        "solar": "[Ss]olar",
        "wind": "[Ww]ind",
        "hydro": "[Hh]ydro(?:power|electric(?:ity)?)?",
    },
    "grain": {
        "wheat": "[Ww]heat",
        "rice": "[Rr]ice",
        "maize": "[Mm]aize|corn",
        "soy": "[Ss]oy(?:a)?(?:beans?)?",
    },
    "country": {
        "JP": "Japan(?:ese)?|Tokyo",
        "US": "United States|America(?:n)?|US|U\\.S\\.|Washington",
        "CN": "China|Chinese|Beijing",
        "KR": "South Korea(?:n)?|Seoul",
        "KP": "North Korea(?:n)?|Pyongyang|DPRK",
        "TW": "Taiwan(?:ese)?|Taipei",
        "RU": "Russian?|Moscow",
        "UA": "Ukrain(?:e|ian)|Kyiv",
        "GB": "Britain|British|United Kingdom|UK|London",
        "FR": "France|French|Paris",
        "DE": "German[y]?|Berlin",
        "IT": "Ital(?:y|ian)",
        "ES": "Spain|Spanish",
        "PL": "Poland|Polish",
        "NL": "Netherlands|Dutch",
        "BE": "Belgi(?:um|an)",
        "SE": "Sweden|Swedish",
        "NO": "Norw(?:ay|egian)",
        "FI": "Finland|Finnish",
        "DK": "Denmark|Danish",
        "CH": "Switzerland|Swiss",
        "AT": "Austrian?",
        "GR": "Greece|Greek",
        "TR": "Turk(?:ey|ish|iye)|Türkiye",
        "IN": "Indian?",
        "PK": "Pakistan[i]?",
        "BD": "Bangladesh[i]?",
        "ID": "Indonesian?",
        "VN": "Vietnam(?:ese)?",
        "TH": "Thai(?:land)?",
        "PH": "Philippines?|Filipino",
        "MY": "Malaysian?",
        "SG": "Singapore(?:an)?",
        "AU": "Australian?",
        "NZ": "New Zealand",
        "CA": "Canad(?:a|ian)",
        "MX": "Mexic(?:o|an)",
        "BR": "Brazil(?:ian)?",
        "AR": "Argentin(?:a|e|ian)",
        "CL": "Chile(?:an)?",
        "IL": "Israel[i]?",
        "IR": "Iran(?:ian)?|Tehran",
        "IQ": "Iraq[i]?",
        "SA": "Saudi(?: Arabia)?",
        "AE": "United Arab Emirates|Emirati?|UAE",
        "QA": "Qatar[i]?",
        "EG": "Egypt(?:ian)?",
        "SY": "Syrian?",
        "ZA": "South Africa(?:n)?",
        "NG": "Nigerian?",
        "KE": "Kenyan?",
        "ET": "Ethiopian?",
        "EU": "European Union|EU|Brussels",
    },
}
LABELS = Labels(
    _TABLE,
    re.compile(r"[,;:()\[\]–—/]|\. |\b(?:and|while|whereas|but|against|versus|than|then|plus)\b"),
    36,
    r"(?<![A-Za-z-])(?:WORDS)(?![A-Za-z])",
)
"""What English numbers are of."""
