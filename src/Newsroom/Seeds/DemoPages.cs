namespace Newsroom.Seeds;

/// <summary>A page under /about. Body is Markdown.</summary>
internal sealed record DemoPage(string Slug, string Language, string Title, string Body);

internal static class DemoPages
{
    public static IReadOnlyList<DemoPage> All { get; } =
    [
        new("imprint", "en", "Imprint", """
            This newsroom is published by

            **Calder Harbour**\
            Harbour House, Pier 1\
            Calder

            Telephone: [+44 1632 960 100](tel:+441632960100)\
            E-mail: [office@calder-harbour.example](mailto:office@calder-harbour.example)

            Represented by Amara Voss, chief executive, and Judith Aske, chair of the harbour board.

            Responsible for the content: Daniel Firth, head of press, at the same address.

            ## Using our texts and pictures

            Texts may be quoted and reprinted free of charge, whole or in part, as long as the meaning stays the same. Pictures may be printed and shown in news reporting when the photographer and Calder Harbour are named. For advertising, ask us first.

            ## Is this really from us?

            Every release carries a six-character reference. Anyone who receives a text in our name can ask the press office to compare it with the public record.
            """),
        new("privacy", "en", "Privacy", """
            You can read this newsroom without telling us who you are. It sets no cookies for readers, loads nothing from other companies and counts nobody.

            ## What the server keeps

            For seven days the server keeps a log of requests: the time, the address asked for, the answer and a shortened network address. We use it to find faults and attacks, and for nothing else.

            ## If you subscribe

            We keep your e-mail address, the topics you chose and the time you confirmed them. Every mail has a link that ends the subscription at once; the address is erased within a day.

            ## If you write or call

            The press office keeps correspondence for two years, then deletes it. Names of callers are not passed on.

            ## Your rights

            You may ask what we hold about you, have it corrected or have it erased. Write to [privacy@calder-harbour.example](mailto:privacy@calder-harbour.example). An answer takes no longer than one month.
            """),
        new("accessibility", "en", "Accessibility", """
            We want everybody to be able to read our news. This site aims to meet the Web Content Accessibility Guidelines, version 2.2, level AA.

            - It works with a keyboard alone, with a screen reader and without JavaScript.
            - Text can be enlarged to 400 per cent without scrolling sideways. Wide tables scroll by themselves.
            - Colours follow the light or dark setting of your device.
            - Pictures that show something carry a description.

            ## What does not work yet

            - Documents scanned before 2023 have no text layer. We type out any of them on request, within five working days.
            - Films of open meetings have captions, but no sign language.

            ## Tell us

            If something stops you, write to [access@calder-harbour.example](mailto:access@calder-harbour.example) or call [+44 1632 960 150](tel:+441632960150). Ruth Abara, our accessibility adviser, answers within two working days. This statement was last reviewed on 2 November 2026.
            """),
        new("newsroom-contacts", "en", "Newsroom contacts", """
            The press office serves journalists. For timetables and tickets call the ferry desk, [+44 1632 960 160](tel:+441632960160); for an emergency at sea use channel 16 or the emergency number.

            | When | Whom you reach | Number |
            |---|---|---|
            | Monday to Friday, 08:00 to 18:00 | Press office | [+44 1632 960 130](tel:+441632960130) |
            | Evenings, weekends, holidays | **Press officer on call** | [+44 1632 960 199](tel:+441632960199) |
            | Any time, for stations going live | Harbour control, duty officer | [+44 1632 960 111](tel:+441632960111) |

            E-mail: [press@calder-harbour.example](mailto:press@calder-harbour.example). It is read until 22:00 every day.

            ## Filming and photography

            Piers 3, 4 and 9 are open to the public, and you may film there without asking. All other piers need a pass and a high-visibility jacket; both take about an hour, so please call before you set out. Drones may fly only with the written consent of harbour control.

            ## Interviews

            We answer requests within two hours on working days, even if the answer is that nobody can speak yet.
            """),
        new("imprint", "ru", "Выходные данные", """
            Издатель этой пресс-службы:

            **Calder Harbour (Гавань Колдер)**\
            Harbour House, Pier 1\
            Calder

            Телефон: [+44 1632 960 100](tel:+441632960100)\
            Электронная почта: [office@calder-harbour.example](mailto:office@calder-harbour.example)

            Гавань представляют Амара Восс, генеральный директор, и Джудит Аск, председатель портового совета. За содержание отвечает Дэниел Фёрт, руководитель пресс-службы.

            ## Использование текстов и фотографий

            Тексты можно цитировать и перепечатывать бесплатно, полностью или частично, если смысл не меняется. Фотографии можно публиковать в новостях с указанием автора и гавани. Для рекламы нужно наше согласие.
            """),
        new("newsroom-contacts", "ru", "Контакты пресс-службы", """
            Пресс-служба отвечает журналистам. Расписание и билеты: [+44 1632 960 160](tel:+441632960160).

            | Когда | Кто ответит | Номер |
            |---|---|---|
            | Понедельник–пятница, 08:00–18:00 | Пресс-служба | [+44 1632 960 130](tel:+441632960130) |
            | Вечером, в выходные и праздники | **Дежурный пресс-секретарь** | [+44 1632 960 199](tel:+441632960199) |

            По-русски отвечает Надия Карим: [nadia.karim@calder-harbour.example](mailto:nadia.karim@calder-harbour.example), [+44 1632 960 136](tel:+441632960136).

            Причалы 3, 4 и 9 открыты для всех, снимать там можно без разрешения. Для остальных нужен пропуск; его оформление занимает около часа.
            """),
        new("imprint", "ar", "بيانات الناشر", """
            تصدر هذه الغرفة الإخبارية عن

            **ميناء كالدر (Calder Harbour)**\
            Harbour House, Pier 1\
            Calder

            الهاتف: [+44 1632 960 100](tel:+441632960100)\
            البريد الإلكتروني: [office@calder-harbour.example](mailto:office@calder-harbour.example)

            يمثّل الميناءَ أمارا فوس، المديرة التنفيذية، وجوديث آسك، رئيسة مجلس الميناء. المسؤول عن المحتوى: دانيال فيرث، رئيس المكتب الصحفي.

            ## استخدام النصوص والصور

            يجوز اقتباس النصوص وإعادة نشرها مجانًا، كاملة أو مجتزأة، ما دام المعنى لم يتغيّر. ويجوز نشر الصور في الأخبار مع ذكر اسم المصوّر وميناء كالدر. أما الإعلانات فتحتاج إلى موافقتنا.
            """),
        new("newsroom-contacts", "ar", "الاتصال بالمكتب الصحفي", """
            يجيب المكتب الصحفي عن أسئلة الصحفيين. للمواعيد والتذاكر: [+44 1632 960 160](tel:+441632960160).

            | متى | من يجيب | الرقم |
            |---|---|---|
            | الاثنين إلى الجمعة، 08:00–18:00 | المكتب الصحفي | [+44 1632 960 130](tel:+441632960130) |
            | مساءً وفي العطل ونهاية الأسبوع | **المسؤول المناوب** | [+44 1632 960 199](tel:+441632960199) |

            تجيب بالعربية نادية كريم: [nadia.karim@calder-harbour.example](mailto:nadia.karim@calder-harbour.example)، [+44 1632 960 136](tel:+441632960136).

            الأرصفة 3 و4 و9 مفتوحة للجمهور ويمكن التصوير فيها دون إذن. أما الأرصفة الأخرى فتحتاج إلى تصريح يستغرق إصداره نحو ساعة.
            """),
        new("privacy", "ru", "Конфиденциальность", """
            Читать эти новости можно, не сообщая нам, кто вы. Сайт не ставит читателям файлов cookie, ничего не загружает с чужих серверов и никого не считает.

            ## Что хранит сервер

            Семь дней сервер хранит журнал обращений: время, запрошенный адрес, ответ и сокращённый сетевой адрес. Он нужен нам, чтобы находить неполадки и атаки, и больше ни для чего.

            ## Если вы пишете или звоните

            Пресс-служба хранит переписку два года, затем удаляет. Имена звонивших никому не передаются.

            ## Ваши права

            Вы можете узнать, что у нас есть о вас, исправить это или потребовать удаления. Пишите на [privacy@calder-harbour.example](mailto:privacy@calder-harbour.example). Мы отвечаем не позже чем через месяц.
            """),
        new("privacy", "ar", "الخصوصية", """
            يمكنك قراءة هذه الأخبار من دون أن تخبرنا من أنت. لا يضع الموقع ملفات تعريف ارتباط للقرّاء، ولا يحمّل شيئًا من شركات أخرى، ولا يُحصي أحدًا.

            ## ما يحتفظ به الخادم

            يحتفظ الخادم سبعة أيام بسجلّ للطلبات: الوقت، والعنوان المطلوب، والإجابة، وعنوان شبكة مختصر. نستعمله لاكتشاف الأعطال والهجمات لا غير.

            ## إذا كتبت أو اتصلت

            يحتفظ المكتب الصحفي بالمراسلات سنتين ثم يحذفها، ولا تُنقل أسماء المتصلين إلى أحد.

            ## حقوقك

            يحق لك أن تسأل عمّا لدينا عنك، وأن تطلب تصحيحه أو محوه. اكتب إلى [privacy@calder-harbour.example](mailto:privacy@calder-harbour.example). لا يتأخر الجواب أكثر من شهر.
            """),
    ];
}
