"""All other languages."""

from __future__ import annotations

from dragoman.fidelity.modality_words.row import ModalityWords

ROWS: dict[str, ModalityWords] = {
    "ar": ModalityWords(
        plainly_alleged="المزعوم المزعومة المزعومين المفترض المفترضة بزعم مزعوم* يزعم يُزعم",
        alleged=(
            "*اته* *اتهام* *اتهم* *ادعا* *ادعاء* *ادعى* *اشتباه* *اُتهم* *تتهم* *تدعي* *تردد* "
            "*تقارير* *زعم* *شبهات* *شبهة* *شك* *شكوك* *متهم* *محتمل* *مزعوم* *مشتبه* *مفترض* "
            "*مُتهم* *يبدو* *يتهم* *يدعي* *يشتبه* *يعتقد* *يفترض* *يقال* *يُقال* اتهم* زُعم* وادعت"
        ),
        plainly_possible="ربما لعل",
        possible=(
            "*أظن* *أعتقد* *إمكان* *احتمال* *اعتقاد* *المقرر* *تبدو* *تحتمل* *تستطيع* *تعتقد* "
            "*تقدير* *توقع* *خطر* *رأى* *ربما* *ستكون* *سيكون* *شك* *عسى* *لعل* *متوقع* *محتمل* "
            "*مخاوف* *مرجح* *ممكن* *نأمل* *نعتقد* *يأمل* *يبدو* *يتوقع* *يحتمل* *يخش* *يرجح* "
            "*يستطيع* *يظن* *يعتقد* *يمكن* إذا سوف قد لو وقد"
        ),
        plainly_said=(
            "أضاف أضافت بحسب صرح صرحت قال قالت وأضاف وأضافت وأوضح وذكر وفقا وفقًا وقال وقالت"
        ),
        said=(
            "*أبلغ* *أجاب* *أخبر* *أدل* *أشار* *أضاف* *أعرب* *أعلن* *أفاد* *أقر* *أقول* *أكد* "
            "*أوضح* *إعلان* *ادع* *استشهد* *اعتبر* *اعترف* *اقترح* *انتقد* *بحسب* *تؤكد* *تابع* "
            "*تابعت* *تحدث* *تذكر* *ترى* *تشير* *تصريح* *تعليق* *تقول* *جادل* *حد_قول* *حذر* "
            "*حسب* *دعا* *ذكر* *رأى* *رد* *روى* *زعم* *سأل* *شدد* *شرح* *شهد* *صاح* *صرح* *صف* "
            "*طالب* *طبق* *عبر* *علق* *غرد* *غنى* *قائل* *قول* *قيل* *كتب* *كشف* *كلمات* *لاحظ* "
            "*لفت* *مؤكد* *مبين* *مشدد* *منوه* *ناقش* *نفى* *نقل* *نقول* *هتف* *ورد* *وصف* *وفق* "
            "*يؤكد* *يتحدث* *يدعو* *يذكر* *يرى* *يزعم* *يشير* *يصرح* *يعتبر* *يعتقد* *يعلن* "
            "*يفيد* *يقال* *يقول* *يوضح* قال* وقال*"
        ),
    ),
    "el": ModalityWords(
        plainly_alleged="υποτιθέμεν* φερόμεν*",
        alleged=(
            "ισχυρ* καταγγ* κατηγορ* λέγεται υποπτ* υποτιθ* υποψ* φέρετ* φέροντ* φαίνεται "
            "φερόμεν* φημ* ύποπτ*"
        ),
        plainly_possible="ίσως πιθανόν πιθανώς",
        possible=(
            "ίσως αναμέν* δυνατ* εκτιμ* ενδεχ* θα_μπορούσ* μπορεί μπορούσ* νομίζ* πιθαν* πιστεύ* "
            "πρέπει φαίν*"
        ),
        plainly_said="δήλωσε είπε σύμφωνα_με",
        said=(
            "έγραψ* ανέφερ* ανακοίν* αναφέρ* δήλωσ* δηλών* δηλώσ* είπαν είπε* εξήγ* επεσήμαν* "
            "επιβεβαί* ισχυρ* κατά λέει λένε πρόσθεσ* σημείωσ* σύμφωνα τόνισ* υποστήρ* υποστηρ*"
        ),
    ),
    "fi": ModalityWords(
        plainly_alleged="oletettu* väitet* väitety*",
        alleged=(
            "epäil* huhu* ilmeisesti kuulemma muka niin_sanottu* oletet* olisi* otaksu* syytet* "
            "syytt* väit*"
        ),
        plainly_possible="ehkä mahdollisesti todennäköisesti",
        possible=(
            "*isi arvel* arvio* ehkä kenties luultavasti mahdolli* näyttä* odot* olisi* pitäisi "
            "saatta* todennäköi* usko* voi voisi* voivat"
        ),
        plainly_said="kertoi mukaan sanoi",
        said=(
            "arvio* huomautt* ilmoit* kertoi kertoo kertovat kirjoit* korost* lisäsi mukaan myön* "
            "raport* sanoi sanoivat sanoo sanovat selit* toteaa totesi uutisoi* vahvist* vakuut* "
            "varoit* väitt*"
        ),
    ),
    "hi": ModalityWords(
        plainly_alleged="कथित कथिततौर तथाकथित संदिग्ध",
        alleged=(
            "अभियुक्त आरोप* आरोपी* कथित* तथाकथित दावा* दावे प्रतीत बताते बताया मानना माना लगता लगती "
            "शक संदिग्ध* संदेह*"
        ),
        plainly_possible="शायद संभवतः",
        possible=(
            "अगर अनुमान आशंका उम्मीद चाहिए पाएगा मानना माना यदि लगता लगती लगते विश्वास शायद संभव* "
            "संभवतः संभावना* संभावित सकता सकती सकते सके सकें हो_सकता होंगे होगा होगी"
        ),
        plainly_said="कहा के_अनुसार ने_कहा ने_बताया मुताबिक",
        said=(
            "अनुसार कथन कह कहता कहती कहते कहना कहा कही कहे घोषणा चेतावनी जवाब जानकारी दावा पुष्टि "
            "पूछा बताती बताते बताया बयान बात बोला बोली बोले मानना माना मुताबिक मुताबिक़ राय रिपोर्ट "
            "लिखा स्वीकार हवाले"
        ),
    ),
    "hu": ModalityWords(
        plainly_alleged="feltételez* állítólag*",
        alleged=(
            "feltételez* gyanú* gyanús* gyanúsít* tűnik vád vádol* vélt állít* állítás* "
            "állítólag* úgynevezett"
        ),
        plainly_possible="esetleg talán valószínűleg",
        possible=(
            "*hat *hatják *hatna *hatnak *hatott *hatta *het *hetett *hetik *hetne *hetnek *hette "
            "*na *ne *ná *né esetleg feltehető* gondol* hisz* lehet* lehetség* szerint talán "
            "tűnik valószínű* várhat* vélhető*"
        ),
        plainly_said="közölte mondta szerint",
        said=(
            "bejelent* beszél* elismert* elmondt* figyelmezt* hangsúly* hozzátett* kifejt* "
            "kijelent* közöl közölt* megerősít* megjegyez* mond mondt* nyilatk* szerint vallott* "
            "állít* ír írt*"
        ),
    ),
    "id": ModalityWords(
        plainly_alleged="diduga dugaan terduga",
        alleged=(
            "dakwaan dicurigai didakwa diduga dikabarkan dilaporkan disebut-sebut dituduh dugaan "
            "kabarnya kecurigaan klaim konon mengklaim menuduh terduga tersangka tuduh* tuduhan"
        ),
        plainly_possible="barangkali mungkin",
        possible=(
            "akan barangkali berpotensi bisa dapat diharapkan diperkirakan diyakini kemungkinan "
            "memperkirakan mungkin mungkinkah percaya sepertinya tampaknya"
        ),
        plainly_said="kata mengatakan menurut",
        said=(
            "berkata dikatakan disebutkan jelas kata katanya melaporkan memperingatkan "
            "menambahkan menegaskan mengaku mengakui mengatakan mengklaim mengumumkan "
            "mengungkapkan menjelaskan menulis menurut menyatakan menyebut menyebutkan pernyataan "
            "tutur ujar ungkap"
        ),
    ),
    "ja": ModalityWords(
        plainly_alleged="とされて とされる とみられ 容疑 疑惑",
        alleged=(
            "いわゆる そうだ という とされ とみられ と見られ ようだ らしい 主張 伝えられ 告発 "
            "報じ 容疑 申し立て 疑 訴え 起訴 非難"
        ),
        plainly_possible="おそらく かもしれ",
        possible=(
            "うる おそらく かもしれ そうだ たぶん だろう でしょう と思 と考え と見ら はず みられ "
            "ようだ ようで ような らしい れば 予想 可能 多分 得る 恐らく 恐れ 推定 模様 見込 見通"
        ),
        plainly_said="と話し と語っ によると 述べ",
        said=(
            "いう いっ とし とした としてい と伝え と書 によると によれば コメント 主張 呼びか "
            "報じ 報告 報道 宣言 強調 指摘 明らか 発表 発言 答え 表明 言 訴え 話 認め 語 語っ "
            "説明 警告 述 述べ"
        ),
        spaced=False,
    ),
    "ko": ModalityWords(
        plainly_alleged="*의혹* *혐의*",
        alleged=(
            "*고발* *기소* *듯* *보인* *보입* *비난* *소문* *알려졌* *알려진* *용의자* *의심* "
            "*의혹* *전해* *전해졌* *주장* *추정* *혐의* 이른바"
        ),
        plainly_possible="*지도 아마 아마도",
        possible=(
            "*가능* *것_같* *것으로* *겠* *듯* *보인* *보입* *생각* *수_있* *수도* *예상* *우려* "
            "*전망* *지도* *추정* *할_것* 아마 아마도"
        ),
        plainly_said="*따르면* *말했* *밝혔*",
        said=(
            "*강조* *경고* *냐고* *다고* *답* *덧붙* *따르면* *라고* *말* *말하* *말한* *말했* "
            "*발표* *밝혔* *밝힌* *보도* *설명* *썼* *언급* *인정* *자고* *전했* *주장* *지적*"
        ),
    ),
    "tr": ModalityWords(
        plainly_alleged="iddia* sözde zanlı* şüpheli*",
        alleged=(
            "*miş *mişt* *muş *müş *mış *mışt* görünüyor güya iddia* itham* olduğu_düşünülen "
            "sanık* sanılan suçla* söylenti* sözde zanlı* öne_sürül* şüphe* şüphel*"
        ),
        plainly_possible="belki muhtemelen",
        possible=(
            "*abil* *abilir* *ebil* *ebilir* bekle* belki düşün* galiba gerek* görün* herhalde "
            "inan* muhtemel* mümkün* olabil* olası* san* tahmin* umu*"
        ),
        plainly_said="dedi göre söyledi",
        said=(
            "aktar* anlat* açıkla* belirt* bildir* dedi dediler değerlendir* dile diyor* doğrula* "
            "duyur* ekle* göre iddia* ifade* kaydet* konuş* savun* söyle* uyar* vurgula* yaz*"
        ),
    ),
    "vi": ModalityWords(
        plainly_alleged="bị_cáo_buộc bị_tình_nghi nghi_can nghi_phạm được_cho_là",
        alleged=(
            "buộc_tội bị_can bị_cáo cho_là cáo_buộc dường_như nghi nghi_ngờ nghi_vấn tin_đồn "
            "tình_nghi tố tố_cáo được_biết"
        ),
        plainly_possible="có_lẽ có_thể",
        possible=(
            "chắc có_khi có_lẽ có_thể dường_như dự_kiến dự_đoán hy_vọng khả_năng nghĩ sẽ tin "
            "tiềm_năng ước_tính"
        ),
        plainly_said="cho_biết theo",
        said=(
            "báo_cáo bình_luận chia_sẻ cho_biết cho_hay cho_rằng cảnh_báo giải_thích khẳng_định "
            "kể nhấn_mạnh nhận_định nói phát_biểu theo thông_báo thông_tin thừa_nhận trả_lời "
            "tuyên_bố viết xác_nhận"
        ),
    ),
    "zh": ModalityWords(
        plainly_alleged="据报 据称 据说 涉嫌 疑似",
        alleged=(
            "传 似乎 可信 告 声称 嫌 怀疑 所谓 报道 指控 指责 据悉 据报 据称 据说 控 涉嫌 疑 相信 "
            "称 被控 认为 诉"
        ),
        plainly_possible="也许 可能 或许",
        possible=(
            "不知 也许 会 估计 似乎 可 可能 大概 如果 将 希望 应 应该 怀疑 恐 想 或 或许 打算 "
            "担心 料 有望 潜在 相信 看来 看起来 考虑 能 若 觉得 认为 预期 预测 预计 风险"
        ),
        plainly_said="指出 据 据报道 根据 表示",
        said=(
            "主张 了解 争 介绍 写 写道 发布 发文 发言 叫 告 告訴 告诉 呼吁 唱 喊 回应 回答 坚持 "
            "坦言 声明 宣布 宣称 建议 强调 形容 得知 意思 所言 所述 批评 承认 报告 报道 披露 指出 "
            "据 推文 描述 提出 提到 提及 根据 申明 相信 看来 看法 称 答 补充 表示 被告知 要求 "
            "觉得 解释 言 誓 說 警告 认为 讲 证实 评论 话 语 说 说法 谈 谈到 赞 述 透露 通报 道 "
            "重申 问"
        ),
        spaced=False,
    ),
}
