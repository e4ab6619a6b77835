// Sentences about an invented State, in our own words: no committee wrote any of them.

export type InventedLanguage = "en" | "ru";

/** One matter of concern: its heading, the articles of a treaty it could touch, what is wrong and what should be done. */
export interface Matter {
  heading: string;
  articles: string[];
  concern: string;
  details: string[];
  measures: string[];
}

const en: Matter[] = [
  {
    heading: "Measures against corruption",
    articles: ["2", "5"],
    concern: "contracts of the harbour authority are awarded without tender",
    details: ["No official has been tried since the harbour fire", "The register of gifts is kept in a locked drawer"],
    measures: [
      "Publish every contract of the harbour authority",
      "Protect those who report corruption",
      "Train the auditors of the harbour",
    ],
  },
  {
    heading: "Conditions in the castle prison",
    articles: ["7", "10"],
    concern: "the cells of the castle prison remain damp and dark",
    details: ["Prisoners share one blanket in winter", "No physician has visited the lower gallery"],
    measures: ["Close the lower gallery", "Give every prisoner a bed and a blanket", "Let an independent body visit at any hour"],
  },
  {
    heading: "Silent vigils",
    articles: ["3", "8"],
    concern: "people who stand silently on the bridge are fined",
    details: ["Fines amount to a month of wages", "Passers-by were taken to the gatehouse"],
    measures: ["Repeal the bridge ordinance", "Return the fines that were paid", "Instruct the bridge wardens"],
  },
  {
    heading: "Ferry workers",
    articles: ["6", "9"],
    concern: "ferry workers receive their wages months late",
    details: ["Contracts are made by handshake only", "Seasonal workers sleep on the boats"],
    measures: ["Require written contracts", "Inspect the boats twice a year", "Pay what is owed with interest"],
  },
  {
    heading: "Schools on the islands",
    articles: ["4", "12"],
    concern: "children of lighthouse keepers reach no school in winter",
    details: ["The school boat has been under repair for three years", "Girls leave school earlier than boys"],
    measures: ["Put a second school boat into service", "Open a boarding house without fees", "Collect figures by island, sex and age"],
  },
  {
    heading: "Access to public buildings",
    articles: ["9", "11"],
    concern: "stairs are the only way into the town hall and the court",
    details: ["Notices are not issued in plain language", "The lift of the court has never worked"],
    measures: ["Build ramps", "Issue notices in plain language and in sign language", "Repair the lift of the court"],
  },
  {
    heading: "Firearms of the river guard",
    articles: ["1", "6"],
    concern: "the rules on firearms of the river guard are kept secret",
    details: ["Families of those who died at the ford were not heard", "The guard investigates itself"],
    measures: ["Publish the rules", "Hear the families", "Let a court investigate each death"],
  },
];

const ru: Matter[] = [
  {
    heading: "Меры по борьбе с коррупцией",
    articles: ["2", "5"],
    concern: "договоры портового управления заключаются без торгов",
    details: ["Ни одно должностное лицо не предстало перед судом после пожара в порту", "Реестр подарков хранится в закрытом ящике"],
    measures: ["Публиковать каждый договор портового управления", "Защищать лиц, сообщающих о коррупции", "Обучать ревизоров порта"],
  },
  {
    heading: "Условия содержания в замковой тюрьме",
    articles: ["7", "10"],
    concern: "камеры замковой тюрьмы остаются сырыми и тёмными",
    details: ["Зимой заключённые делят одно одеяло", "Ни один врач не посещал нижнюю галерею"],
    measures: ["Закрыть нижнюю галерею", "Выдать каждому заключённому кровать и одеяло", "Допускать независимый орган в любое время"],
  },
  {
    heading: "Молчаливые стояния",
    articles: ["3", "8"],
    concern: "людей, молча стоящих на мосту, штрафуют",
    details: ["Размер штрафа равен месячной заработной плате", "Прохожих доставляли в караульное помещение"],
    measures: ["Отменить постановление о мосте", "Вернуть уплаченные штрафы", "Проинструктировать смотрителей моста"],
  },
  {
    heading: "Работники паромов",
    articles: ["6", "9"],
    concern: "работники паромов получают заработную плату с опозданием на месяцы",
    details: ["Договоры заключаются лишь устно", "Сезонные работники ночуют на судах"],
    measures: ["Ввести обязательные письменные договоры", "Проверять суда дважды в год", "Выплатить задолженность с процентами"],
  },
  {
    heading: "Школы на островах",
    articles: ["4", "12"],
    concern: "дети смотрителей маяков зимой не могут добраться до школы",
    details: ["Школьный катер ремонтируется третий год", "Девочки оставляют школу раньше мальчиков"],
    measures: ["Ввести в строй второй школьный катер", "Открыть бесплатный интернат", "Собирать данные по островам, полу и возрасту"],
  },
  {
    heading: "Доступ в общественные здания",
    articles: ["9", "11"],
    concern: "в ратушу и суд можно попасть только по лестнице",
    details: ["Объявления не издаются на простом языке", "Лифт суда никогда не работал"],
    measures: ["Построить пандусы", "Издавать объявления на простом и жестовом языках", "Отремонтировать лифт суда"],
  },
  {
    heading: "Огнестрельное оружие речной стражи",
    articles: ["1", "6"],
    concern: "правила применения оружия речной стражей хранятся в тайне",
    details: ["Семьи погибших у брода не были заслушаны", "Стража расследует собственные действия"],
    measures: ["Опубликовать правила", "Заслушать семьи", "Поручить суду расследование каждой гибели"],
  },
];

export const matters: Record<InventedLanguage, Matter[]> = { en, ru };
