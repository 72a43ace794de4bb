"""Words that say what a number is of in Japanese."""

from __future__ import annotations

import re

from briefgen.quantities.labels import Labels

_TABLE = {
    "gender": {
        "male": "男性 男子 男児 (?<![長次三])男(?![女爵])",
        "female": "女性 女子 女児 (?<![長次三男])女(?![王優])",
    },
    "trade": {
        "export": "輸出",
        "import": "輸入",
    },
    "budget": {
        "income": "歳入 税収 収入",
        "spending": "歳出 支出",
    },
    "result": {
        "sales": "売上高 売り上げ 増収 減収",
        "profit": "純利益 営業利益 経常利益 増益 減益",
    },
    "life": {
        "birth": "出生",
        "death": "死亡 死者 犠牲者 亡くな",
        "injured": "負傷 けが 重軽傷",
        "missing": "行方不明",
        "displaced": "避難",
    },
    "force": {
        "army": "陸軍 陸上自衛隊 陸自",
        "navy": "海軍 海上自衛隊 海自",
        "air": "空軍 航空自衛隊 空自",
        "marines": "海兵隊",
        "guard": "州兵",
        "coast": "海上保安庁 海保 沿岸警備隊",
    },
    "chamber": {
        "upper": "上院 参院 参議院",
        "lower": "下院 衆院 衆議院",
    },
    "sentence": {
        "prison": "懲役 禁錮 拘禁刑 実刑",
        "suspended": "執行猶予",
        "fine": "罰金",
    },
    "opinion": {
        "yes": "(?<!不)支持 賛成 肯定",
        "no": "不支持 反対 否定",
    },
    "firms": {
        "large": "大企業 大手",
        "small": "中小企業 中小",
    },
    "industry": {
        "making": "(?<!非)製造業",
        "other": "非製造業",
    },
    "place": {
        "urban": "都市部 都市",
        "rural": "農村部 農村 地方",
    },
    "energy": {
        "coal": "石炭",
        "gas": "天然ガス LNG (?<!温室効果)ガス",
        "oil": "原油 石油",
        "nuclear": "原子力 原発",
        "solar": "太陽光",
        "wind": "風力",
        "hydro": "水力",
    },
    "grain": {
        "wheat": "小麦",
        "rice": "コメ 米価",
        "maize": "トウモロコシ",
        "soy": "大豆",
    },
    "country": {
        "JP": "日本",
        "US": "米国 アメリカ 対米 米側 米軍 米(?=が|は|の|に|へ|で|、)",
        "CN": "中国 対中",
        "KR": "韓国 対韓",
        "KP": "北朝鮮",
        "TW": "台湾",
        "RU": "ロシア 露",
        "UA": "ウクライナ",
        "GB": "英国 イギリス",
        "FR": "フランス 仏",
        "DE": "ドイツ 独",
        "IT": "イタリア",
        "ES": "スペイン",
        "PL": "ポーランド",
        "NL": "オランダ",
        "BE": "ベルギー",
        "SE": "スウェーデン",
        "NO": "ノルウェー",
        "FI": "フィンランド",
        "DK": "デンマーク",
        "CH": "スイス",
        "AT": "オーストリア",
        "GR": "ギリシャ",
        "TR": "トルコ",
        "IN": "インド(?!ネシア)",
        "PK": "パキスタン",
        "BD": "バングラデシュ",
        "ID": "インドネシア",
        "VN": "ベトナム",
        "TH": "タイ(?![ムプトルヤミ])",
        "PH": "フィリピン",
        "MY": "マレーシア",
        "SG": "シンガポール",
        "AU": "オーストラリア 豪州 豪",
        "NZ": "ニュージーランド",
        "CA": "カナダ",
        "MX": "メキシコ",
        "BR": "ブラジル",
        "AR": "アルゼンチン",
        "CL": "チリ",
        "IL": "イスラエル",
        "IR": "イラン",
        "IQ": "イラク",
        "SA": "サウジアラビア サウジ",
        "AE": "アラブ首長国連邦 UAE",
        "QA": "カタール",
        "EG": "エジプト",
        "SY": "シリア",
        "ZA": "南アフリカ",
        "NG": "ナイジェリア",
        "KE": "ケニア",
        "ET": "エチオピア",
        "EU": "欧州連合 EU",
    },
}
LABELS = Labels(_TABLE, apart=re.compile("[、。,;:()「」『』/と及]|および"), reach=14, alone="")
"""What Japanese numbers are of."""
