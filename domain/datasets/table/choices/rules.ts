import type { AllTableWords, ChoiceOf } from "../schema";
import { normalised } from "../words/rules";

/** How people called the values before, or call them in tables of their own. */
const otherWords: Partial<Record<ChoiceOf, Record<string, string>>> = {
  StateBodyKind: {
    MINISTRY: "мин",
    AGENCY: "committee|комитет|комитеті|комитет министерства",
    COURT: "верховный суд|supreme court|жоғарғы сот",
    PROSECUTOR: "генеральная прокуратура|prosecutor|prosecutor general|бас прокуратура",
    PARLIAMENT: "мажилис|сенат|парламент рк",
    OMBUDS: "ombudsman|ombudsperson|омбудсман|омбудсмен|уполномоченный по правам человека|адам құқықтары жөніндегі уәкіл",
    COMMISSION: "совет|council|кеңес",
    LOCAL: "акимат|әкімдік|akimat|местный исполнительный орган|мио|жао|жергілікті атқарушы орган",
    OTHER: "other|другое|прочее|иное|басқа|өзге",
  },
  Role: {
    FOCAL_POINT: "focal|координатор|ответственное лицо|исполнитель|үйлестіруші|жауапты тұлға|контактное лицо",
    APPROVER: "signatory|руководитель|утверждающий|подписант|бекітуші|басшы",
    SECRETARIAT: "coordinator|секретариат мрг|рабочий орган|жұмыс органы",
    WORKING_GROUP_MEMBER: "member|iwg member|член мрг|член группы|жұмыс тобы мүшесі|вжт мүшесі",
    ADMINISTRATOR: "admin|админ",
    AUDITOR: "аудит|observer",
    NHRI_OFFICER: "nhri|нпзу",
    NGO_MEMBER: "ngo|нпо|үеұ",
    NGO_ADMIN: "администратор нко|ngo admin",
  },
  AssignmentRole: {
    LEAD: "lead|leading|main|responsible|ответственный|головной|головной исполнитель|ответственный исполнитель|основной исполнитель|свод|жауапты|жауапты орындаушы|негізгі орындаушы",
    CO_EXECUTOR: "co executor|coexecutor|partner|соисполнители|со исполнитель|исполнитель|бірлескен орындаушы|бірге орындаушы|орындаушы",
    CONSULTED: "consulted|consult|по согласованию|консультации|консультант|келісім бойынша",
  },
  UprPosition: {
    SUPPORTED: "accepted|supports|support|принята|принято|принимается|поддерживается|поддержано|қабылданды|қолдау көрсетілді",
    NOTED: "rejected|notes|принята к сведению|отклонена|отклонено|принято к сведению|назарға алынды|қабылданбады",
    PENDING: "under consideration|рассматривается|на рассмотрении|қарастырылуда|қарауда",
  },
  ReformKind: {
    CONSTITUTIONAL: "constitution|конституция|поправка к конституции|конституционная реформа",
    LAW: "act|statute|закон рк|зрк",
    CODE: "кодекс рк",
    DECREE: "decree|указ|жарлық",
    GOVERNMENT_RESOLUTION: "resolution|постановление|ппрк|қаулы",
    COURT_RULING: "ruling|нормативное постановление верховного суда|нормативное постановление|нормативтік қаулы",
    PROGRAMME: "programme|program|plan|strategy|программа|план|концепция|стратегия|бағдарлама|жоспар|тұжырымдама",
    RATIFICATION: "ratified|accession|присоединение|қосылу",
  },
  ReformStage: {
    IDEA: "planned|planning|concept|концепция|планируется|жоспарлануда",
    DRAFT: "draft law|законопроект|разрабатывается|в разработке|заң жобасы|әзірленуде",
    IN_PARLIAMENT: "parliament|на рассмотрении парламента|парламент|в мажилисе|в сенате|мәжілісте",
    ADOPTED: "signed|принято|принята|подписан|подписано|қабылданды|қол қойылды",
    IN_FORCE: "force|active|вступил в силу|введен в действие|введено в действие|в силе|күшіне енді|қолданысқа енгізілді",
    REPEALED: "repealed|expired|отменен|утратило силу|күші жойылды",
  },
  Contribution: {
    FULL: "full|fully|полностью|полная|толық",
    PARTIAL: "partial|partly|partially|частично|частичная|ішінара",
    INDIRECT: "indirect|indirectly|косвенно|косвенная|жанама",
    CONTRARY: "contrary|against|противоречит|вопреки|қайшы",
  },
  Attestation: {
    VERIFIED: "verified|official|confirmed|подтверждено|проверено|официально|расталған",
    STATED: "stated|claimed|заявлено|по сообщению|мәлімделген",
    UNVERIFIED: "unconfirmed|не проверено|тексерілмеген",
  },
  Language: { en: "eng|english language|англ", ru: "rus|русский язык|рус", kk: "kaz|kz|казахский язык|каз|қаз|қазақша" },
};

/** The value that a word stands for, whichever language it is in; null for a word that nobody uses for any. */
export const choiceOf = (of: ChoiceOf, text: string, words: AllTableWords): string | null =>
  acceptedWords(of, words).get(normalised(text)) ?? null;

/** Every word for every value: its code, what each language calls it, and what it was called before. */
function acceptedWords(of: ChoiceOf, words: AllTableWords): ReadonlyMap<string, string> {
  const known = remembered.get(words)?.get(of);
  if (known) return known;
  const found = new Map<string, string>();
  const accept = (value: string, word: string) => {
    if (!found.has(normalised(word))) found.set(normalised(word), value);
  };
  for (const language of Object.values(words))
    for (const [value, word] of Object.entries(language.choices[of] ?? {})) {
      accept(value, word);
      accept(value, value);
    }
  for (const [value, others] of Object.entries(otherWords[of] ?? {})) for (const word of others.split("|")) accept(value, word);
  remembered.set(words, (remembered.get(words) ?? new Map<ChoiceOf, ReadonlyMap<string, string>>()).set(of, found));
  return found;
}

const remembered = new WeakMap<AllTableWords, Map<ChoiceOf, ReadonlyMap<string, string>>>();
