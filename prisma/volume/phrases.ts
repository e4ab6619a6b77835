import type { Names } from "@/domain/vocabulary";
import type { Random } from "@/prisma/volume/random";

/** What recommendations are about: a topic, and an act that is asked for. Our own words, nobody's text. */
const acts = [
  "Torture | Пытки | Азаптау · investigate every allegation of torture promptly and independently | оперативно и независимо расследовать каждое сообщение о пытках | азаптау туралы әрбір хабарламаны жедел әрі тәуелсіз тергеуі тиіс",
  "Conditions of detention | Условия содержания под стражей | Қамауда ұстау жағдайлары · reduce overcrowding in prisons and improve medical care there | сократить переполненность тюрем и улучшить в них медицинскую помощь | түрмелердегі адамдардың шамадан тыс көптігін азайтып, медициналық көмекті жақсартуы тиіс",
  "Independence of judges | Независимость судей | Судьялардың тәуелсіздігі · let an independent council appoint and discipline judges | передать назначение судей и их дисциплинарную ответственность независимому совету | судьяларды тағайындау мен жауапқа тартуды тәуелсіз кеңеске беруі тиіс",
  "Lawyers | Адвокаты | Адвокаттар · protect lawyers from interference in their work | оградить адвокатов от вмешательства в их работу | адвокаттарды жұмысына араласудан қорғауы тиіс",
  "Peaceful assembly | Мирные собрания | Бейбіт жиналыстар · replace the permission for gatherings with a simple notice | заменить разрешение на собрания простым уведомлением | жиналысқа рұқсат алуды қарапайым хабарламамен алмастыруы тиіс",
  "Associations | Объединения | Бірлестіктер · make the registration of associations quick and predictable | сделать регистрацию объединений быстрой и предсказуемой | бірлестіктерді тіркеуді жылдам әрі болжамды етуі тиіс",
  "Expression | Выражение мнений | Пікір білдіру · repeal the criminal penalties for spreading false information | отменить уголовное наказание за распространение ложной информации | жалған ақпарат таратқаны үшін қылмыстық жазаны жоюы тиіс",
  "Journalists | Журналисты | Журналистер · bring those who attack journalists to justice | привлекать к ответственности тех, кто нападает на журналистов | журналистерге шабуыл жасағандарды жауапқа тартуы тиіс",
  "Religion | Религия | Дін · ease the rules for small religious communities | смягчить правила для малочисленных религиозных общин | шағын діни қауымдарға қойылатын талаптарды жеңілдетуі тиіс",
  "Domestic violence | Бытовое насилие | Тұрмыстық зорлық-зомбылық · make domestic violence a crime of its own | признать бытовое насилие отдельным преступлением | тұрмыстық зорлық-зомбылықты жеке қылмыс деп тануы тиіс",
  "Shelters | Убежища | Баспаналар · finance enough shelters for women who flee violence | финансировать достаточное число убежищ для женщин, бегущих от насилия | зорлықтан қашқан әйелдерге жеткілікті баспаналарды қаржыландыруы тиіс",
  "Equality of women | Равенство женщин | Әйелдер теңдігі · raise the share of women in decision-making posts | повысить долю женщин на руководящих должностях | басшы қызметтердегі әйелдер үлесін арттыруы тиіс",
  "Equal pay | Равная оплата | Тең еңбекақы · close the gap between the wages of women and men | устранить разрыв в оплате труда женщин и мужчин | әйелдер мен ерлердің жалақысы арасындағы алшақтықты жоюы тиіс",
  "Discrimination | Дискриминация | Кемсітушілік · adopt one comprehensive law against discrimination | принять единый всеобъемлющий закон против дискриминации | кемсітушілікке қарсы біртұтас кешенді заң қабылдауы тиіс",
  "Persons with disabilities | Лица с инвалидностью | Мүгедектігі бар адамдар · move persons with disabilities from institutions into the community | переводить лиц с инвалидностью из учреждений в общество | мүгедектігі бар адамдарды мекемелерден қоғамға қайтаруы тиіс",
  "Inclusive education | Инклюзивное образование | Инклюзивті білім беру · train teachers for inclusive classes in every district | готовить учителей для инклюзивных классов в каждом районе | әр ауданда инклюзивті сыныптарға мұғалім даярлауы тиіс",
  "Children | Дети | Балалар · forbid corporal punishment of children in every setting | запретить телесные наказания детей в любой обстановке | балаларды кез келген жерде дене жазасына тартуға тыйым салуы тиіс",
  "Juvenile justice | Правосудие для несовершеннолетних | Кәмелетке толмағандарға арналған әділет · use detention of children only as a last resort | применять лишение свободы к детям лишь как крайнюю меру | балаларды қамауға алуды тек соңғы шара ретінде қолдануы тиіс",
  "Migrants | Мигранты | Мигранттар · end the detention of families who migrate | прекратить содержание под стражей семей мигрантов | көшіп-қонушы отбасыларды қамауда ұстауды тоқтатуы тиіс",
  "Refugees | Беженцы | Босқындар · give asylum seekers access to a fair procedure at the border | обеспечить просителям убежища справедливую процедуру на границе | баспана іздегендерге шекарада әділ рәсімді қамтамасыз етуі тиіс",
  "Statelessness | Безгражданство | Азаматтығы жоқтық · register every birth, whatever papers the parents hold | регистрировать каждое рождение независимо от документов родителей | ата-анасының құжаттарына қарамастан әр туған баланы тіркеуі тиіс",
  "Trafficking | Торговля людьми | Адам саудасы · identify victims of trafficking early and compensate them | своевременно выявлять жертв торговли людьми и возмещать им ущерб | адам саудасының құрбандарын ерте анықтап, шығынын өтеуі тиіс",
  "Minority languages | Языки меньшинств | Азшылық тілдері · publish laws in the languages that minorities speak | публиковать законы на языках, на которых говорят меньшинства | заңдарды азшылықтар сөйлейтін тілдерде жариялауы тиіс",
  "Corruption | Коррупция | Сыбайлас жемқорлық · protect those who report corruption | защищать тех, кто сообщает о коррупции | сыбайлас жемқорлық туралы хабарлаған адамдарды қорғауы тиіс",
  "Access to information | Доступ к информации | Ақпаратқа қол жеткізу · answer requests for information within the time the law sets | отвечать на запросы об информации в установленный законом срок | ақпарат сұрауларына заңда белгіленген мерзімде жауап беруі тиіс",
  "Health | Здравоохранение | Денсаулық сақтау · open rural clinics that everybody can reach | открыть доступные для всех сельские клиники | ауылдарда баршаға қолжетімді емханалар ашуы тиіс",
  "Water and housing | Вода и жилье | Су және баспана · bring safe drinking water to the remaining villages | обеспечить безопасной питьевой водой оставшиеся села | қалған ауылдарды қауіпсіз ауыз сумен қамтамасыз етуі тиіс",
  "Labour | Труд | Еңбек · let workers form trade unions of their own choice | позволить работникам создавать профсоюзы по своему выбору | жұмысшыларға өз қалауымен кәсіподақ құруға мүмкіндік беруі тиіс",
  "National institution | Национальное учреждение | Ұлттық мекеме · give the national human rights institution the means it needs | предоставить национальному правозащитному учреждению нужные средства | ұлттық құқық қорғау мекемесіне қажетті қаражат бөлуі тиіс",
  "Statistics | Статистика | Статистика · publish figures broken down by sex, age, region and disability | публиковать данные с разбивкой по полу, возрасту, региону и инвалидности | жыныс, жас, өңір және мүгедектік бойынша бөлінген деректерді жариялауы тиіс",
].map((line) => line.split(" · ").map(inThree));

/** How it is asked for. */
const ways = [
  "without further delay | без дальнейшего промедления | бұдан әрі кешіктірмей",
  "in consultation with civil society | консультируясь с гражданским обществом | азаматтық қоғаммен кеңесе отырып",
  "with a budget that is made public | с бюджетом, который обнародуется | бюджетін жариялай отырып",
  "in law and in practice | в законодательстве и на практике | заңда да, іс жүзінде де",
  "in every region | во всех регионах | барлық өңірде",
  "and train the officials concerned | и обучить соответствующих должностных лиц | тиісті лауазымды тұлғаларды оқыта отырып",
  "and report on the results each year | и ежегодно сообщать о результатах | нәтижелерін жыл сайын хабарлай отырып",
  "under the control of the courts | под контролем судов | соттардың бақылауымен",
  "with the help of independent experts | с помощью независимых экспертов | тәуелсіз сарапшылардың көмегімен",
  "and provide effective remedies to victims | и предоставить жертвам эффективные средства правовой защиты | құрбандарға тиімді қорғау құралдарын бере отырып",
  "in keeping with its obligations under the treaty | в соответствии со своими договорными обязательствами | шарт бойынша міндеттемелеріне сәйкес",
  "and remove the obstacles that remain | и устранить остающиеся препятствия | қалған кедергілерді жоя отырып",
].map(inThree);

const forms = {
  recommendation: {
    en: (act: string, way: string) => `The State should ${act}, ${way}.`,
    ru: (act: string, way: string) => `Государству следует ${act}, ${way}.`,
    kk: (act: string, way: string) => `Мемлекет ${way} ${act}.`,
  },
  concern: {
    en: (act: string, way: string) => `It is of concern that the State has yet to ${act}, ${way}.`,
    ru: (act: string, way: string) => `Вызывает обеспокоенность, что государству еще предстоит ${act}, ${way}.`,
    kk: (act: string, way: string) => `Алаңдаушылық тудыратыны: мемлекет әлі де ${way} ${act}.`,
  },
  response: {
    en: (act: string, way: string) => `A working group was set up to ${act}, ${way}.`,
    ru: (act: string, way: string) => `Создана рабочая группа с задачей ${act}, ${way}.`,
    kk: (act: string, way: string) => `Жұмыс тобы құрылды: ол ${way} ${act}.`,
  },
};

function inThree(line: string): Names {
  const [en = "", ru = "", kk = ""] = line.split(" | ");
  return { en, ru, kk };
}

/** A topic with a text on it that says the same in every language, in 200 to 1,200 characters. */
export function write(random: Random, form: keyof typeof forms): { topic: Names; text: Names } {
  const length = random.integer(220, 900);
  const [topic = inThree(""), first = inThree("")] = random.pick(acts);
  let text = inThree("");
  for (let act = first; text.en.length < length; act = random.pick(acts)[1] ?? first) {
    const way = random.pick(ways);
    const longer = (language: keyof Names) => `${text[language]} ${forms[form][language](act[language], way[language])}`.trim();
    text = { en: longer("en"), ru: longer("ru"), kk: longer("kk") };
  }
  return { topic, text };
}
