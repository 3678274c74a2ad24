"""Readings (pinyin, without tones) of the Chinese characters that names are mostly written with.

Those that foreign names are transcribed with, the common family names, and the names of provinces
and large cities of China. Simplified and traditional. A character with several readings has the one
that it has in names.
"""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

# Sorted by reading.
_BY_READING = {
    "a": "阿啊", "ai": "埃艾爱愛", "an": "安", "ang": "昂", "ao": "奥奧澳", "ba": "巴八", "bai": "拜白柏",
    "ban": "班", "bang": "邦", "bao": "鲍鮑保包宝寶", "bei": "贝貝北", "ben": "本", "bi": "比毕畢碧", "bian": "边邊卞",
    "biao": "彪", "bin": "宾賓滨濱斌", "bing": "冰炳", "bo": "波博伯勃", "bu": "布卜", "cai": "蔡才", "can": "灿燦",
    "cao": "曹", "ce": "策", "cen": "岑", "cha": "查", "chai": "柴", "chang": "长長昌常畅", "chao": "超朝潮",
    "che": "彻", "chen": "陈陳晨", "cheng": "成程城承诚", "chi": "池", "chong": "重崇", "chu": "楚褚", "chuan": "川",
    "chun": "春", "ci": "茨慈", "cui": "崔", "cun": "村", "da": "达達大", "dai": "代戴岱", "dan": "丹但",
    "dang": "当党", "dao": "道岛島", "de": "德得", "deng": "登邓鄧", "di": "迪蒂地狄", "dian": "甸", "ding": "丁定",
    "dong": "东東董栋", "dou": "杜窦", "du": "都度", "duan": "段", "dun": "顿頓敦", "duo": "多朵", "e": "厄额额俄鄂",
    "en": "恩", "er": "尔爾耳", "fa": "法发發", "fan": "范範凡樊", "fang": "方房芳", "fei": "菲费費飞飛非肺",
    "fen": "芬", "feng": "冯馮丰峰风風锋", "fo": "佛", "fu": "弗夫福富傅付伏", "ga": "加嘎", "gai": "盖蓋", "gan": "甘赣",
    "gang": "冈岡刚剛港钢", "gao": "高", "ge": "格戈葛哥", "gen": "根", "geng": "耿", "gong": "贡公宫龚",
    "gou": "苟", "gu": "古顾顧谷", "gua": "瓜", "guan": "关關管", "guang": "广廣光", "gui": "圭桂贵貴", "guo": "果郭国國",
    "ha": "哈", "hai": "海", "han": "汉漢韩韓罕翰", "hang": "杭航", "hao": "豪郝浩昊", "he": "赫何贺賀河和荷",
    "hei": "黑", "hen": "亨", "heng": "恒衡", "hong": "洪红紅宏鸿", "hou": "侯", "hu": "胡湖虎呼沪", "hua": "华華花",
    "huai": "怀", "huan": "环環欢", "huang": "黄黃皇", "hui": "惠辉輝慧", "huo": "霍", "ji": "吉基季纪冀济濟姬",
    "jia": "贾賈嘉佳家", "jian": "建健剑简", "jiang": "江姜蒋蔣将", "jiao": "焦", "jie": "杰傑捷洁", "jin": "金津晋锦",
    "jing": "京静靜晶景", "jiu": "久", "ju": "居菊", "juan": "娟", "jun": "军軍君俊钧", "ka": "卡喀咖", "kai": "凯凱开開",
    "kan": "坎", "kang": "康", "kao": "考", "ke": "克科柯可", "ken": "肯", "kong": "孔", "kou": "口寇", "ku": "库庫",
    "kui": "奎", "kun": "昆坤", "kuo": "扩", "la": "拉", "lai": "莱萊赖來来", "lan": "兰蘭岚蓝", "lang": "朗郎",
    "lao": "劳勞老", "le": "勒乐樂", "lei": "雷蕾累", "leng": "冷", "li": "里利李莉丽麗理立力黎厉", "lian": "连連联莲",
    "liang": "梁良亮", "liao": "廖辽遼", "lie": "列烈", "lin": "林琳", "ling": "林灵玲凌", "liu": "刘劉柳留",
    "long": "龙龍隆", "lou": "娄", "lu": "卢盧鲁魯路陆陸露吕", "luan": "伦", "lun": "伦倫", "luo": "罗羅洛络骆",
    "lv": "吕呂", "ma": "马馬玛瑪麻", "mai": "麦麥迈邁", "man": "曼满滿", "mang": "芒", "mao": "毛茂", "mei": "梅美",
    "men": "门門", "meng": "蒙孟", "mi": "米密", "mian": "缅", "miao": "苗", "min": "敏民闽", "ming": "明名",
    "miu": "缪", "mo": "莫摩默墨", "mu": "穆姆木慕", "na": "纳納娜那", "nai": "奈乃", "nan": "南楠", "nao": "瑙",
    "nei": "内內", "neng": "能", "ni": "尼妮倪", "nian": "年", "nie": "聂聶涅", "ning": "宁寧", "niu": "纽紐牛",
    "nong": "农", "nu": "努", "nuo": "诺諾", "ou": "欧歐", "pa": "帕", "pai": "派", "pan": "潘", "pang": "庞",
    "pei": "佩裴培", "peng": "彭蓬鹏", "pi": "皮", "ping": "平萍", "po": "珀破坡", "pu": "普浦蒲", "qi": "奇齐齊琦祁其",
    "qia": "恰", "qian": "钱錢千倩", "qiang": "强強", "qiao": "乔喬桥", "qin": "秦钦琴", "qing": "青清庆慶",
    "qiong": "琼", "qiu": "丘邱秋", "qu": "曲屈", "quan": "全权泉", "ran": "然", "rang": "让讓", "rao": "饶", "re": "热熱",
    "ren": "任仁", "ri": "日", "rong": "荣榮容", "rou": "柔", "ru": "如汝", "rui": "瑞蕊", "run": "润", "ruo": "若",
    "sa": "萨薩撒", "sai": "塞赛賽", "san": "三桑", "sang": "桑", "se": "瑟色", "sen": "森", "sha": "沙莎",
    "shan": "山陕善珊", "shang": "尚上", "shao": "邵少绍", "she": "舍", "shen": "申沈深慎", "sheng": "圣聖胜勝盛生",
    "shi": "史石什施士世", "shou": "寿", "shu": "舒叔", "shuang": "双", "shui": "水", "shun": "顺", "si": "斯思司丝四",
    "song": "宋松颂", "su": "苏蘇素", "sui": "隋", "sun": "孙孫", "suo": "索所", "ta": "塔", "tai": "泰太台臺",
    "tan": "坦谭譚檀", "tang": "唐汤湯", "tao": "陶涛濤", "te": "特忒", "teng": "滕腾", "ti": "蒂提", "tian": "田天添",
    "tie": "铁", "ting": "廷婷", "tong": "通童同彤", "tu": "图圖土图", "tui": "推", "tuo": "托", "wa": "瓦娃",
    "wai": "外", "wan": "万萬湾灣婉", "wang": "王汪旺", "wei": "维維威韦韋卫伟偉魏薇", "wen": "温溫文", "weng": "翁",
    "wo": "沃渥窝", "wu": "乌烏武吴吳伍芜", "xi": "西希席习習喜锡熙", "xia": "夏霞厦", "xian": "县先贤贤宪仙", "xiang": "香项湘祥向象",
    "xiao": "肖萧蕭小晓曉", "xie": "谢謝解协", "xin": "辛新欣信", "xing": "邢兴興星", "xiong": "熊雄", "xiu": "修休秀",
    "xu": "许許徐旭", "xuan": "宣玄轩", "xue": "薛雪", "xun": "逊遜勋", "ya": "亚亞雅娅婭", "yan": "延严嚴颜燕岩艳",
    "yang": "杨楊阳陽扬洋", "yao": "姚瑶", "ye": "叶葉耶也", "yi": "伊易以义義艺怡一依", "yin": "因尹殷银印", "ying": "英营瀛颖应",
    "yong": "永勇雍", "you": "尤优友", "yu": "余于玉宇渝禹郁裕", "yuan": "元袁原源远", "yue": "约約岳越粤月", "yun": "云雲运",
    "za": "扎", "zai": "宰", "zan": "赞贊", "zang": "藏", "zao": "造", "ze": "泽澤", "zeng": "曾", "zha": "扎",
    "zhai": "翟", "zhan": "詹占展", "zhang": "张張章", "zhao": "赵趙兆", "zhe": "哲浙泽", "zhen": "珍真镇振",
    "zheng": "郑鄭正政", "zhi": "芝志治智直", "zhong": "钟鐘中忠仲", "zhou": "州周舟洲", "zhu": "朱祖珠竹", "zhuang": "庄莊",
    "zhuo": "卓", "zi": "兹茲子齐紫", "zong": "宗", "zou": "邹鄒", "zu": "祖", "zuo": "左佐",
}  # fmt: skip

READINGS = {sign: reading for reading, signs in _BY_READING.items() for sign in signs}

# Everyday words that foreign names are not transcribed with: no name goes across them.
EVERYDAY = frozenset(
    "一三上中也于以任先全关其内军刚发可台同向和四国地城外多大天如定家将少小常年应开张强得成所提新"
    "日月来权段水爱生真管老能花若让道那都里重钱长项黄"
)

# Countries and continents that Chinese and Japanese name by one character, beside another such
# character or a word of these: 中美, 美军, 访华, 対米.
ABBREVIATIONS = {
    "002": "非", "150": "欧歐", "AU": "澳豪", "CA": "加", "CN": "中华華", "DE": "德独", "ES": "西",
    "FR": "法仏", "GB": "英", "IL": "以", "IN": "印", "IR": "伊", "IT": "意伊", "JP": "日",
    "KP": "朝", "KR": "韩韓", "PS": "巴", "RU": "俄露", "TR": "土", "TW": "台", "UA": "乌烏",
    "US": "美米", "VN": "越",
}  # fmt: skip
BEFORE_ABBREVIATION = "在对對访訪赴驻駐旅留亲親反抗来來全南北東西东対訪由与和与中"
AFTER_ABBREVIATION = (
    "方军軍媒企商籍裔资資元货貨制国國洲盟总總政府首兵欧中人语語文两双关双间大高官使驻联系側側"
)
