import type { FieldName } from "../schema";

/** What people write over their columns besides the words of the register itself. */
export const headerWords: Partial<Record<FieldName, string>> = {
  acronym: "abbreviation|short name|short|сокращение|сокращённое наименование|аббревиатура|акроним|қысқарған атауы|қысқарту|қысқаша атауы",
  address: "url|web address|link|ссылка|адрес|гиперссылка|ссылка на акт|сілтеме|мекенжай",
  adoptedOn:
    "adoption date|date|date of adoption|signed on|дата принятия|дата подписания|принят|принято|қабылданған күні|қол қойылған күні",
  amount:
    "expected cost|предполагаемые расходы|болжамды шығыстар|amount in tenge|сумма в тенге|теңгедегі сомасы|sum|cost|funding amount|сумма|объём финансирования|стоимость|объем финансирования тенге|қаржыландыру көлемі|құны",
  answers:
    "answers recommendations|implements|recommendations|recommendation|рекомендации|рекомендация|номера рекомендаций|ұсынымдар|ұсыным",
  articles: "article|articles|articles of the treaty|статья|статьи|статьи договора|статьи пакта|бап|баптар|шарттың баптары",
  assignmentRole: "role|kind of assignment|роль|участие|вид участия|статус исполнителя|рөлі|қатысуы",
  attestation: "verification|reliability|достоверность|подтверждение|сенімділігі",
  baseline: "base value|baseline value|starting value|исходное значение|базовый показатель|база|бастапқы мән|базалық мән",
  baselineOn: "baseline date|date of baseline|дата исходного значения|базовый год|бастапқы мәннің күні|базалық жыл",
  baselineValue: "baseline number|baseline value|исходное значение число|базовое значение|бастапқы мән сан",
  body: "state body|ministry|institution|agency|responsible body|executor|орган|госорган|гос орган|министерство|ведомство|исполнитель|исполнители|место работы|мемлекеттік орган|министрлік|орындаушы|мекеме",
  bodyKind: "type|kind|type of body|category|вид|тип|тип органа|категория|түрі|орган түрі|санаты",
  bodyName:
    "name|title|full name|body|state body|название|наименование|полное наименование|наименование органа|госорган|государственный орган|атауы|толық атауы|мемлекеттік орган|органның атауы",
  budget:
    "source of funding|funding|financing|источник финансирования|источники финансирования|финансирование|источник|қаржыландыру көзі|қаржыландыру көздері|қаржыландыру",
  category: "group|breakdown|disaggregation|of whom|категория|разбивка|группа|разрез|санат|бөлініс|топ",
  code: "no|number|id|item|№|№ п п|п п|номер|пункт|код|нөмірі|реттік нөмірі|р с|тармақ",
  coExecutors: "co executors|co executor|partners|соисполнители|соисполнитель|бірлесіп орындаушылар|бірге орындаушылар|тең орындаушылар",
  completionForm:
    "completion form|deliverable|output|form of result|форма завершения|форма исполнения|вид документа|аяқтау нысаны|аяқталу нысаны|орындау нысаны",
  concern: "concerns|subject of concern|обеспокоенность|озабоченность|предмет обеспокоенности|алаңдаушылық",
  contribution: "how far|extent|степень|вклад|насколько отвечает|дәрежесі|үлесі",
  cycle: "review cycle|review|mechanism|report|обзор|механизм|доклад|цикл обзора|шолу|механизм атауы|баяндама",
  dataSource: "source|source of data|data source|источник|источник данных|источник информации|дереккөз|деректер көзі|ақпарат көзі",
  decision:
    "order|basis|mandate|minutes|reference of decision|основание|приказ|поручение|протокол|реквизиты решения|негіз|бұйрық|хаттама|тапсырма",
  documentSymbol: "symbol|un symbol|document|символ|документ оон|условное обозначение|документ|бұұ құжаты|белгісі|құжат",
  dueOn:
    "deadline|due|term|due date|by|срок|срок исполнения|срок выполнения|дата исполнения|контрольный срок|мерзімі|орындау мерзімі|орындалу мерзімі",
  currency: "money unit|валюта|единица валюты|ақша бірлігі",
  droppedReason: "reason|why it was dropped|причина|причина исключения|себебі|алып тастау себебі",
  email:
    "mail|e mail address|mail address|почта|эл почта|электронная почта|электронный адрес|адрес электронной почты|имейл|пошта|электрондық пошта|эл пошта",
  endsOn:
    "end|end date|until|to|deadline|due date|term|окончание|дата окончания|завершение|срок|срок исполнения|срок завершения|по|аяқталуы|аяқталу күні|мерзімі|орындау мерзімі",
  everyMonths: "frequency|periodicity|every months|периодичность|периодичность в месяцах|кезеңділігі|айлар",
  expectedResult: "result|expected outcome|outcome|ожидаемый результат|результат|ожидаемые результаты|күтілетін нәтиже|нәтиже|нәтижесі",
  firstDueOn: "first due|first report due|срок первого значения|первый срок|бірінші мерзім",
  followUpDueOn: "follow up due|follow up deadline|срок последующих действий|срок follow up|кейінгі әрекеттер мерзімі",
  heading: "section|topic|subject|заголовок|раздел|тема|подзаголовок|бөлім|тақырып|тақырыпша",
  inForceOn:
    "entry into force|effective from|effective date|in force since|вступление в силу|дата вступления в силу|введён в действие|введение в действие|күшіне енуі|күшіне енген күні|қолданысқа енгізілген күні",
  indicator:
    "indicator number|indicator code|no|code|индикатор|показатель|номер индикатора|номер показателя|№|индикатор нөмірі|көрсеткіш|көрсеткіш нөмірі",
  indicatorKind: "type|kind|level|вид|тип|тип индикатора|вид показателя|түрі|индикатор түрі",
  isFollowUp: "follow up|priority|selected for follow up|последующие действия|приоритетная|фоллоу ап|кейінгі әрекеттер|басым",
  isPublic: "public|publish|published|публичный|публиковать|опубликовано|открытый|жариялау|ашық|жарияланған",
  leadBody:
    "lead|responsible|responsible body|executor|body|ministry|ответственный|ответственный исполнитель|ответственный орган|исполнитель|исполнители|орган|госорган|ответственные исполнители|жауапты|жауапты орындаушы|жауапты орындаушылар|орындаушы|жауапты орган",
  limbs: "sub items|sub paragraphs|limb|подпункты|подпункт|пункты|тармақшалар|тармақша",
  locale: "language|lang|язык|язык интерфейса|язык переписки|тілі|тіл|хат алмасу тілі",
  measureKind: "вид меры|шараның түрі|type|kind|вид|тип|вид мероприятия|тип меры|түрі|шара түрі|іс шара түрі",
  measureState:
    "состояние меры|шараның күйі|state|status|progress|состояние|статус|ход исполнения|статус исполнения|күйі|мәртебесі|орындалу барысы",
  measures: "measure|measure numbers|мероприятия|мероприятие|номера мероприятий|іс шаралар|іс шара",
  note: "comment|remark|notes|примечание|комментарий|пояснение|ескертпе|ескерту|түсіндірме",
  number: "no|number of act|act number|№|номер|номер акта|рег номер|регистрационный номер|нөмірі|акт нөмірі",
  organisation: "ngo|organization|org|нпо|организация|неправительственная организация|ұйым|үеұ",
  paragraph: "para|paragraph number|§|¶|пункт|параграф|номер пункта|пункт документа|тармақ|тармақ нөмірі|абзац",
  period: "year|date|for|период|год|дата|отчётный период|за период|кезең|жыл|есепті кезең",
  personName:
    "name|full name|person|surname and name|фио|ф и о|имя|фамилия имя|фамилия имя отчество|сотрудник|аты жөні|аты|тегі аты|тегі аты әкесінің аты|таә|қызметкер",
  milestones: "stages|steps|этапы|вехи|контрольные точки|кезеңдер|кезең|бақылау нүктелері",
  planItem:
    "plan item|item of the plan|development goal|пункт плана|пункт национального плана|цель развития|жоспар тармағы|ұлттық жоспар тармағы|даму мақсаты",
  position:
    "position of the state|upr position|response of the state|позиция|позиция государства|ответ государства|ұстаным|мемлекеттің ұстанымы",
  recommendation:
    "ref|reference|recommendation reference|recommendation no|code|номер рекомендации|ссылка|код рекомендации|№ рекомендации|реквизит рекомендации|ұсыным нөмірі|ұсыным коды|сілтеме",
  recommendations:
    "recommendation|recommendation references|answers|рекомендация|номера рекомендаций|коды рекомендаций|пункты рекомендаций|к каким рекомендациям|ұсыным|ұсыным нөмірлері",
  recommendingStates:
    "recommending state|states|recommended by|рекомендующее государство|государства|страна|кем рекомендовано|ұсынушы мемлекет|мемлекеттер|ел",
  reference:
    "ref|code|id|number|recommendation|recommendation no|номер|код|№|ссылка|номер рекомендации|код рекомендации|нөмірі|коды|сілтеме|ұсыным нөмірі",
  reformKind: "type|kind|kind of act|type of act|вид|тип|вид акта|вид документа|тип реформы|түрі|акт түрі|құжат түрі",
  reformStage: "кезеңі|stage|state|status|phase|стадия|этап|статус|состояние|кезең|кезеңі|мәртебесі|күйі",
  repealedOn: "repealed|lost force on|утратил силу|дата отмены|дата утраты силы|күшін жойған күні",
  replaces: "replaces act|instead of|взамен|заменяет акт|вместо|орнына|алмастырады",
  risk: "risks|risk and assumption|assumptions|риск|риски|риски и допущения|допущения|тәуекел|тәуекелдер|тәуекелдер мен жорамалдар",
  role: "role in the system|function|access|роль|роль в системе|доступ|функция|рөлі|рөл|жүйедегі рөлі",
  source: "citation|evidence|источник|ссылка на источник|основание|дереккөз|сілтеме",
  startsOn: "start|start date|from|begin|начало|дата начала|с|срок начала|басталуы|басталу күні",
  successor: "replaced by|followed by|successor body|правопреемник|преемник|заменён на|құқықтық мирасқор|мирасқор|құқық мирасқоры",
  target: "target value|goal|aim|целевое значение|план|цель|целевой показатель|нысаналы мән|мақсатты мән|мақсат",
  targetOn: "target date|target year|дата целевого значения|целевой год|срок достижения|нысаналы жыл|нысаналы мәннің күні",
  targetValue: "target number|target value|целевое значение число|нысаналы мән сан",
  terms: "themes|topics|tags|classification|labels|темы|тематика|классификация|теги|метки|тақырыптар|жіктеу|белгілер",
  text: "recommendation|text|text of the recommendation|wording|рекомендация|содержание|текст рекомендации|формулировка|ұсыным|мәтін|ұсыным мәтіні|мазмұны",
  title:
    "name|measure|action|activity|act|law|indicator|наименование|название|мероприятие|мера|действие|наименование мероприятия|акт|закон|название акта|наименование акта|показатель|индикатор|наименование показателя|атауы|іс шара|шара|іс шараның атауы|акт атауы|заң|көрсеткіш|индикатор атауы|көрсеткіш атауы",
  unit: "unit of measurement|measure unit|единица|ед изм|единица измерения|өлшем бірлігі|бірлік|өлшем",
  validFrom:
    "from|start|start date|since|valid from|с|дата начала|начало|действует с|создан|дата создания|бастап|басталу күні|құрылған күні",
  validTo:
    "to|until|end|end date|valid until|по|до|дата окончания|окончание|действует до|упразднён|дата упразднения|дейін|аяқталу күні|таратылған күні",
  value: "figure|number|result|amount|значение|показание|число|факт|фактическое значение|мән|саны|нақты мән",
};
