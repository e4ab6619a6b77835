import type { InterfaceLanguage } from "@/domain/vocabulary";

/**
 * What a recommendation asks for shows in its verbs and their objects. Each row: a term of the vocabulary of measures,
 * and the beginnings of words that ask for it, in each language of the interface.
 */
const asked: Record<string, Record<InterfaceLanguage, RegExp>> = {
  ratification: {
    en: /\b(ratif|acced|accession|sign the|become a party|withdraw\w* (?:its |all )?(?:reservation|declaration)|lift\w* (?:its )?reservation)/giu,
    ru: /(?<!\p{L})(ратифи|присоедин|снят\p{L}* оговор|отозва\p{L}* оговор|стать участник)/giu,
    kk: /(?<!\p{L})(ратификация|қосыл\p{L}* (?:хаттама|конвенция)|ескертпе\p{L}* алып таста)/giu,
  },
  constitution: {
    en: /\bconstitution(?!al court)/giu,
    ru: /(?<!\p{L})конституци(?!онн\p{L}* суд)/giu,
    kk: /(?<!\p{L})конституция(?!лық сот)/giu,
  },
  law: {
    en: /\b(law|laws|legislat\w*|(?:criminal|penal|civil|labour|administrative) code|bill|amend\w*|repeal\w*|enact\w*|criminali[sz]\w*|decriminali[sz]\w*|abolish\w*|prohibit\w*)\b/giu,
    ru: /(?<!\p{L})(закон(?!ност)|законодательств|кодекс|криминализ|декриминализ|отменить|внести изменен|запретить)/giu,
    kk: /(?<!\p{L})(заң|заңнама|кодекс|күшін жою|өзгеріс енгіз|тыйым сал)/giu,
  },
  policy: {
    en: /\b(strateg\w*|action plan|plans? of action|national plan|programme|program|polic(?:y|ies)|roadmap|framework for)\b/giu,
    ru: /(?<!\p{L})(стратеги|план\p{L}* действ|национальн\p{L}* план|программ|политик)/giu,
    kk: /(?<!\p{L})(стратегия|іс-шаралар жоспар|іс-қимыл жоспар|ұлттық жоспар|бағдарлама|саясат)/giu,
  },
  institution: {
    en: /\b(establish\w* (?:an?|the) (?:\w+ ){0,4}(?:body|institution|mechanism|commission|office|unit|centre|ombuds\w+)|ombuds\w*|national human rights institution|paris principles|national mechanism|mandate of)\b/giu,
    ru: /(?<!\p{L})(создать (?:\p{L}+ ){0,4}(?:орган|механизм|учрежден|комисси|центр)|омбудсм|уполномоченн\p{L}* по правам|парижск\p{L}* принцип|национальн\p{L}* (?:механизм|учрежден))/giu,
    kk: /(?<!\p{L})((?:орган|тетік|мекеме|комиссия|орталық)\p{L}* құр|омбудсмен|уәкіл|париж қағидат|ұлттық тетік)/giu,
  },
  training: {
    en: /\b(train\w*|capacity[- ]building|continuing education|curricul\w*)\b/giu,
    ru: /(?<!\p{L})(обучен|подготовк\p{L}* (?:сотрудник|суд|кадр|полиц)|повышени\p{L}* квалификац|учебн\p{L}* программ)/giu,
    kk: /(?<!\p{L})(оқыту|даярла|біліктілік\p{L}* арттыр|оқу бағдарлама)/giu,
  },
  awareness: {
    en: /\b(awareness|campaign\w*|disseminat\w*|sensiti[sz]\w*|publici[sz]e|information on (?:their|the) rights)\b/giu,
    ru: /(?<!\p{L})(осведомленн|просвещен|просветител|кампани|распростран\p{L}* (?:информац|среди|текст)|разъяснител)/giu,
    kk: /(?<!\p{L})(ағарту|хабардар|науқан|насихат|түсіндіру жұмыс|тарату)/giu,
  },
  investigation: {
    en: /\b(investigat\w*|prosecut(?!ors?\b)\w*|perpetrator\w*|bring\w* (?:\w+ ){0,4}to (?:justice|court)|accountab\w*|punish\w*|impunity)\b/giu,
    ru: /(?<!\p{L})(расследов|привле\p{L}* к (?:ответственност|суду)|преследован|наказ|безнаказанн|виновн)/giu,
    kk: /(?<!\p{L})(тергеп|тергеу|жауапқа тарт|жауаптылық|жаза|кінәлі)/giu,
  },
  remedy: {
    en: /\b(remed(?:y|ies)|compensat\w*|reparation\w*|redress|rehabilitat\w*|legal aid|access to justice)\b/giu,
    ru: /(?<!\p{L})(средств\p{L}* (?:правовой )?защиты|компенсац|возмещен|реабилитац|юридическ\p{L}* помощ|доступ\p{L}* к правосуд)/giu,
    kk: /(?<!\p{L})(өтемақы|өтеу|оңалту|заң көмег|қорғау құрал|сот төрелігіне қолжет)/giu,
  },
  protection: {
    en: /\b(protect\w*|shelter\w*|support (?:for|services)|assist\w*|services?|access to|accommodation|inclusion|prevent\w*)\b/giu,
    ru: /(?<!\p{L})(защитить|защищать|приют|убежищ|поддержк|помощь|услуг|доступ к|предотвра|предупрежд)/giu,
    kk: /(?<!\p{L})(қорғау|қорға|баспана|қолдау|көмек|қызмет|қолжетімділік|алдын алу)/giu,
  },
  practice: {
    en: /\b(in practice|implement\w*|enforce\w*|apply|application of|courts?|judges?|judicial|independen\w*|refrain|release|stop|cease|end the|review (?:the )?cases)\b/giu,
    ru: /(?<!\p{L})(на практике|исполнен|применен|применять|суд(?!им)|судебн|независим|воздерж|освобод|прекратить)/giu,
    kk: /(?<!\p{L})(іс жүзінде|орындау|қолдану|сот|тәуелсіз|бас тарту|босат|тоқтат)/giu,
  },
  monitoring: {
    en: /\b(monitor\w*|inspect\w*|oversight|visits?|unannounced|supervis\w*)\b/giu,
    ru: /(?<!\p{L})(мониторинг|инспекц|надзор|посещен|посещать|контрол)/giu,
    kk: /(?<!\p{L})(мониторинг|тексеру|қадағалау|бару|бақылау)/giu,
  },
  data: {
    en: /\b(data|statistic\w*|disaggregat\w*|indicators?|database|registr\w*)\b/giu,
    ru: /(?<!\p{L})(данны[ехм]|статистик|статистическ|разбивк|показател|реестр)/giu,
    kk: /(?<!\p{L})(деректер|статистика|көрсеткіш|тізілім)/giu,
  },
  study: {
    en: /\b(study|studies|research|assess\w*|evaluat\w*|survey|analys[ei]\w*)\b/giu,
    ru: /(?<!\p{L})(исследован|оценк|оценить|анализ|обследован)/giu,
    kk: /(?<!\p{L})(зерттеу|бағалау|талдау|сауалнама)/giu,
  },
  resources: {
    en: /\b(resources|funding|funds?|budget\w*|allocat\w*|financ\w*|staff(?:ing)?)\b/giu,
    ru: /(?<!\p{L})(ресурс|финансир|финансов|бюджет|выделить|средств(?!\p{L}* (?:правовой )?защиты|\p{L}* массовой))/giu,
    kk: /(?<!\p{L})(ресурс|қаржы|бюджет|қаражат)/giu,
  },
  cooperation: {
    en: /\b(cooperat\w*|special procedures|standing invitation|technical assistance|bilateral|multilateral|share (?:its )?(?:good practices|experience)|international organi[sz]ations)\b/giu,
    ru: /(?<!\p{L})(сотрудничеств|специальн\p{L}* процедур|постоянн\p{L}* приглашен|техническ\p{L}* помощ|двусторонн|обмен\p{L}* опыт)/giu,
    kk: /(?<!\p{L})(ынтымақтас|арнайы рәсім|тұрақты шақыру|техникалық көмек|екіжақты|тәжірибе алмас)/giu,
  },
  consultation: {
    en: /\b(consult\w*|participat\w*|civil society|in partnership with|dialogue with|involve\w*)\b/giu,
    ru: /(?<!\p{L})(консультац|консультир|участие|гражданск\p{L}* обществ|вовлеч|диалог)/giu,
    kk: /(?<!\p{L})(кеңес(?!тік)|қатысу|азаматтық қоғам|тарту|диалог)/giu,
  },
  reporting: {
    en: /\b(next periodic report|report (?:to the committee|back|on|openly)|provide (?:the committee|information)|submit (?:its|the) (?:\w+ )?reports?|overdue reports?)\b/giu,
    ru: /(?<!\p{L})(следующ\p{L}* периодическ\p{L}* доклад|представить (?:комитету|информац|доклад|сведен)|отчитаться|просрочен)/giu,
    kk: /(?<!\p{L})(келесі кезеңдік баяндама|комитетке (?:ұсын|хабарла)|баяндама ұсын|есеп беру)/giu,
  },
};

export type FoundMeasure = { code: string; score: number; words: string[] };

/** Said in passing in very many recommendations, so that they say less. */
const common = new Set(["practice", "protection", "law"]);

/** The measures that a text asks for, by their code, with the words that say so; what is said first weighs most. */
export function findMeasures(text: string, language: InterfaceLanguage): FoundMeasure[] {
  return Object.entries(asked)
    .flatMap(([code, patterns]) => {
      const said = [...text.matchAll(patterns[language])];
      const first = said.at(0);
      if (!first) return [];
      const early = 1 - Math.min(first.index, 400) / 800;
      const score = early * (1 + Math.log(said.length)) * (common.has(code) ? 0.7 : 1);
      return [{ code, score, words: [...new Set(said.map(([words]) => words.toLowerCase()))].slice(0, 4) }];
    })
    .sort((one, other) => other.score - one.score);
}

/** The codes there are rules for. */
export const knownMeasures = Object.keys(asked);
