"""Languages of South and East Asia."""

from __future__ import annotations

from dragoman.fidelity.negation_words.row import NegationWords

ROWS: dict[str, NegationWords] = {
    "bn": NegationWords(
        clear="করেনি দেয়নি নন নয় না নাই নি নেই নেননি নয় পারেনি হয়নি",
        concord="কখনো কখনোই কেউ",
        doubtful="অ* অস্বীকার ছাড়া নিষিদ্ধ প্রত্যাখ্যান বিনা ব্যর্থ শুধু_নয়",
        only="শুধু",
        void="না_কি",
    ),
    "hi": NegationWords(
        clear="न नहिं नही नहीं ना मत",
        concord="कभी_नहीं",
        doubtful=(
            "अन* अभाव अलावा असफल अस्वीकार इंकार इनकार ख़ारिज खारिज ग़ैर* गैर गैर* न_केवल न_सिर्फ "
            "न_सिर्फ़ निषेध प्रतिबंध बग़ैर मना वंचित विफल सिवाय"
        ),
        vague="अ* कम ना* बंद बे* मुश्किल रोक*",
        without="बगैर बिना",
        only="केवल सिर्फ सिर्फ़",
        void=(
            "अंत* अंतर* अंदर अंब* अक* अक्टूबर अक्सर अख* अग* अगर अगल* अगले अगस्त अच* अच्छ* अज* अत* "
            "अद* अध* अधिक* अनाव* अनु* अनुभव अनुसार अन्* अन्य अप* अपन* अपना अपनी अपने अप्रैल अफ* अब "
            "अभि* अभी अम* अमेरिक* अर* अरब अरबों अर्थ* अल* अव* अस्प* अह* नाइ* नाख* नाग* नाट* नाम* "
            "नार* नाव* नाश* बेच* बेट* बेल* बेस* बेहतर"
        ),
    ),
    "id": NegationWords(
        clear="belum bukan bukanlah jangan janganlah tak tiada tidak tidakkah tidaklah",
        doubtful=(
            "absen anti* bukan_hanya bukan_saja dibantah dicegah dilarang ditolak gagal kecuali "
            "ketidak* larang* melarang membantah mencegah menghindari menolak mustahil non* selain "
            "tak_hanya tidak_hanya tidak_kurang tidak_lebih_dari"
        ),
        vague="hampir hilang jarang kurang",
        without="tanpa",
        only="hanya",
        void="tak_lama_kemudian",
    ),
    "ja": NegationWords(
        clear="ず ない なかっ なく なけれ なし ぬ まい ませ ません 無し",
        doubtful=(
            "かかわらず かもしれない かもしれません しかない だけでなく だけではなく とどまらず "
            "なくなっ にすぎない にほかならない に他ならない に過ぎない に違いない のみでなく "
            "のみならず ばかりか ばかりでなく まもなく わけにはいかない 亡くな 以外 免 却下 反対 "
            "否定 否認 失敗 嫌 拒否 拒絶 相次 禁止 間もなく 関わらず"
        ),
        vague="ほか やめ 不 中止 停止 少ない 少なく 断 未 欠 無 避 防 阻止 除 非",
        only="しか だけ のみ",
        void=(
            "いずれ いわず おとなしく お任せ ざるをえない ざるを得ない しかし しまい じゃないか "
            "ずっと ずつ ずれ つな つながな ではないか なくてはならない なければいけない "
            "なければならない なければなりません ねばならない のではない はず まず みず みずほ "
            "わずか 何気な 先ず 切な 問わず 少な 少なからず 少なくとも 少なくない 必ず 思わず "
            "恥ずか 数少ない 未来 止符 水 済ませ 無料 無線 相変わらず 終止 終止符 絶えず 自ずと "
            "間もなく 間違いな 間違いなく 静か 非常 預"
        ),
        spaced=False,
    ),
    "ko": NegationWords(
        clear="*말라* *못* *아니* *아닌* *아닙* *않* *없* 말고 안",
        doubtful=(
            "*거부* *거절* *금지* *밖에* *반대* *부인* *부족* *뿐만* *실패* *아니라* *외에* *제외* "
            "*지도_모른다* *피하* 뿐_아니라 뿐만_아니라 수밖에"
        ),
        vague="*막* 무* 미* 불* 비* 잘못*",
        only="*만 *밖에 밖에",
        void="*못지않* 다름없* 무엇* 무역* 미국* 미디* 미래* 불구* 불법* 비롯* 비슷* 비용* 비행*",
    ),
    "ms": NegationWords(
        clear="belum bukan bukanlah jangan tak tiada tidak tidaklah",
        doubtful=(
            "bukan_hanya bukan_sahaja dilarang ditolak gagal jarang kecuali ketidak* kurang "
            "larang* melarang menafikan mencegah menolak selain tidak_hanya"
        ),
        without="tanpa",
        only="hanya",
    ),
    "th": NegationWords(
        clear="มิใช่ มิได้ ยังไม่ อย่า ไม่ ไม่มี",
        doubtful=("ขาด งด นอกจาก ปฏิเสธ ยกเว้น ล้มเหลว ห้าม เว้นแต่ ไม่เพียง ไม่ใช่เพียง ไม่ใช่แค่ ไร้"),
        without="ปราศจาก โดยไม่",
        only="เพียง",
        void="หรือไม่ อย่าง อย่างไร ไม่กี่ ไม่นาน ไม่ว่า ไม่แน่ ไม้",
        spaced=False,
    ),
    "vi": NegationWords(
        clear="chưa chả chẳng chớ không đừng",
        doubtful=(
            "bác_bỏ cấm không_chỉ không_kém không_những không_quá không_ít ngoại_trừ ngăn phủ_nhận "
            "thiếu thất_bại tránh trừ từ_chối"
        ),
        vague="bất mất phi vô",
        only="chỉ",
        void=(
            "có_không hay_không hàng_không không_gian không_khí không_lực không_phận không_quân "
            "phòng_không trên_không đường_không"
        ),
    ),
    "zh": NegationWords(
        clear="不 並非 切勿 别再 勿 无 未 沒 没 無 莫",
        soft=(
            "不一定 不会忘 不佳 不允许 不全 不同意 不多 不够 不大 不太 不好 不完全 不容易 不怎么 "
            "不想 不愿 不承认 不接受 不敌 不是…就是 不要忘 不见 不远 不透露 不高 再也不 再也没 "
            "既不…也不 未能 而不是 而非"
        ),
        doubtful=(
            "一丝不苟 万无一失 不久 不予 不亚于 不仅 不但 不低于 不便 不假思索 不僅 不光 不免 不公 "
            "不凡 不利 不动声色 不单 不只 不可或缺 不可避免 不和 不堪 不如 不安 不实 不少于 不屑 "
            "不平 不幸 不当 不得已 不情愿 不慎 不懈 不折不扣 不明 不明智 不易 不晚于 不期而遇 不止 "
            "不法 不满 不知所措 不知疲倦 不祥 不稳 不约而同 不胜枚举 不良 不解 不言而喻 不计其数 "
            "不谋而合 不超过 不足 不迟于 不适 不遗余力 不顾 举世无双 之外 乐此不疲 以外 供不应求 "
            "免 别无选择 前所未有 匿名 反对 反對 取消 史无前例 否决 否定 否決 否认 坚定不移 "
            "坚韧不拔 屡见不鲜 忘 念念不忘 悬而未决 拒 数不胜数 无与伦比 无人 无余 无偿 无关 无力 "
            "无助 无可 无声 无奈 无家可归 无微不至 无忧无虑 无情 无所不能 无效 无时无刻 无权 "
            "无法无天 无理 无用 无知 无罪 无视 无辜 未果 未知 未经 未遂 毫不 滔滔不绝 爱不释手 "
            "独一无二 目不转睛 禁 络绎不绝 绝不能 缺 避免 除非 难以避免 非 非法 马不停蹄 驳"
        ),
        vague="停 别 失 少 抵 离开 秘密 缺席 罕 防 除 难 難 零",
        only="仅 只 才",
        void=(
            "一只 三只 不一 不丹 不乏 不二 不俗 不列颠 不动产 不可不 不可思议 不同 不妨 不少 不已 "
            "不得不 不惜 不愧 不料 不断 不断地 不斷 不时 不朽 不来梅 不由得 不由自主 不知不觉 不禁 "
            "不等 不管 不胜 不莱梅 不菲 不論 不论 不过 不過 不錯 不锈钢 不错 东非 两只 个别 中断 "
            "了不起 五只 人才 仅仅 会不会 停留 停车 免费 减少 几内亚 几只 出没 分别 刚才 判断 别墅 "
            "北非 区别 南非 去除 只有 只要 四只 困难 国防 国防部 埋没 多少 失去 对不起 少女 少年 "
            "少数 差不多 开除 性别 才能 抵 抵达 教不 无不 无人机 无所 无数 无核 无比 无疑 无穷 "
            "无线 无聊 无论 无锡 无限 无非 是不是 是否 有没有 未來 未免 未婚 未成年 未来 每只 "
            "毫无疑问 沉没 沒收 没收 没落 消防 淹沒 淹没 灾难 無人機 無線 無論 特别 离开 类别 级别 "
            "能不能 至少 莫 莫斯科 西非 要不要 解除 警方防 这只 那只 防守 防御 除了 除夕 除非 难民 "
            "非常 非洲 预防"
        ),
        spaced=False,
    ),
}
