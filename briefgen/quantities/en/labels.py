"""Words that say what a number is of in English."""

from __future__ import annotations

import re

from briefgen.quantities.labels import Labels

_TABLE = {
    "gender": {
        "male": "man men male males boy boys",
        "female": "woman women female females girl girls",
    },
    "trade": {
        "export": "export exports exported exporting",
        "import": "import imports imported importing",
    },
    "budget": {
        "income": "revenue revenues income receipts",
        "spending": "spending expenditure expenditures outlay outlays",
    },
    "result": {"sales": "sales turnover revenue revenues", "profit": "profit profits earnings"},
    "life": {
        "birth": "birth births born",
        "death": "death deaths dead die dies died killed killing lives",
        "injured": "injured injuries injury wounded hurt",
        "missing": "missing unaccounted",
        "displaced": "displaced evacuated evacuation evacuations evacuees fled sheltering",
    },
    "force": {
        "army": "army GSDF Ground_Self-Defence_Force Ground_Self-Defense_Force",
        "navy": "navy MSDF Maritime_Self-Defence_Force Maritime_Self-Defense_Force",
        "air": "air_force Air_Force ASDF Air_Self-Defence_Force Air_Self-Defense_Force",
        "marines": "marine marines Marine_Corps",
        "guard": "National_Guard National_Guardsmen",
        "coast": "coastguard coast_guard Coast_Guard",
    },
    "chamber": {
        "upper": "Senate upper_house House_of_Councillors Lords",
        "lower": "House_of_Representatives lower_house House Commons",
    },
    "sentence": {
        "prison": "prison jail imprisonment custody",
        "suspended": "suspended suspension suspending probation",
        "fine": "fine fined fines",
    },
    "opinion": {
        "yes": "approval approve approved approves support supported supports favour favoured",
        "no": "disapproval disapprove disapproved disapproves oppose opposed opposes against",
    },
    "firms": {
        "large": "large_firms large_companies large_enterprises big_firms big_companies",
        "small": "small_firms small_companies smaller_firms smaller_companies SMEs",
    },
    "industry": {
        "making": "manufacturer manufacturers manufacturing",
        "other": "non-manufacturer non-manufacturers non-manufacturing",
    },
    "place": {
        "urban": "urban cities towns",
        "rural": "rural countryside villages",
    },
    "energy": {
        "coal": "coal",
        "gas": "gas LNG natural_gas",
        "oil": "oil crude",
        "nuclear": "nuclear",
        "solar": "solar",
        "wind": "wind",
        "hydro": "hydro hydropower hydroelectric hydroelectricity",
    },
    "grain": {
        "wheat": "wheat",
        "rice": "rice",
        "maize": "maize corn",
        "soy": "soy soya soybeans soyabeans",
    },
    "country": {
        "JP": "Japan Japanese Tokyo",
        "US": "United_States America American Americans US U.S. Washington",
        "CN": "China Chinese Beijing",
        "KR": "South_Korea South_Korean Seoul",
        "KP": "North_Korea North_Korean Pyongyang DPRK",
        "TW": "Taiwan Taiwanese Taipei",
        "RU": "Russia Russian Moscow",
        "UA": "Ukraine Ukrainian Kyiv",
        "GB": "Britain British United_Kingdom UK London",
        "FR": "France French Paris",
        "DE": "Germany German Berlin",
        "IT": "Italy Italian",
        "ES": "Spain Spanish",
        "PL": "Poland Polish",
        "NL": "Netherlands Dutch",
        "BE": "Belgium Belgian",
        "SE": "Sweden Swedish",
        "NO": "Norway Norwegian",
        "FI": "Finland Finnish",
        "DK": "Denmark Danish",
        "CH": "Switzerland Swiss",
        "AT": "Austria Austrian",
        "GR": "Greece Greek",
        "TR": "Turkey Turkish Türkiye",
        "IN": "India Indian",
        "PK": "Pakistan Pakistani",
        "BD": "Bangladesh Bangladeshi",
        "ID": "Indonesia Indonesian",
        "VN": "Vietnam Vietnamese",
        "TH": "Thailand Thai",
        "PH": "Philippines Philippine Filipino",
        "MY": "Malaysia Malaysian",
        "SG": "Singapore Singaporean",
        "AU": "Australia Australian",
        "NZ": "New_Zealand",
        "CA": "Canada Canadian",
        "MX": "Mexico Mexican",
        "BR": "Brazil Brazilian",
        "AR": "Argentina Argentine Argentinian",
        "CL": "Chile Chilean",
        "IL": "Israel Israeli",
        "IR": "Iran Iranian Tehran",
        "IQ": "Iraq Iraqi",
        "SA": "Saudi_Arabia Saudi",
        "AE": "United_Arab_Emirates Emirati UAE",
        "QA": "Qatar Qatari",
        "EG": "Egypt Egyptian",
        "SY": "Syria Syrian",
        "ZA": "South_Africa South_African",
        "NG": "Nigeria Nigerian",
        "KE": "Kenya Kenyan",
        "ET": "Ethiopia Ethiopian",
        "EU": "European_Union EU Brussels",
    },
}
LABELS = Labels(
    _TABLE,
    apart=re.compile(
        r"[,;:()\[\]/]|(?<=[a-z0-9])-(?=[ A-Z0-9])|\. "
        r"|\b(?:and|while|whereas|but|against|versus|than|then|plus)\b"
    ),
    reach=36,
    alone="[A-Za-z-]",
)
"""What English numbers are of."""
