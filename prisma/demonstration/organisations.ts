import type { Organisation } from "./types.ts";

export const demonstrationOrganisations = [
  {
    key: "national-human-rights-institution",
    kind: "NHRI",
    isPublic: true,
    isFictional: false,
    names: {
      en: "Commissioner for Human Rights in the Republic of Kazakhstan",
      ru: "Уполномоченный по правам человека в Республике Казахстан",
      kk: "Қазақстан Республикасындағы Адам құқықтары жөніндегі уәкіл",
    },
  },
  {
    key: "demonstration-institution",
    kind: "NHRI",
    isPublic: true,
    isFictional: true,
    names: {
      en: "National human rights institution (demonstration)",
      ru: "Национальное правозащитное учреждение (демонстрация)",
      kk: "Ұлттық құқық қорғау мекемесі (көрсетілім)",
    },
    descriptions: {
      en: "An institution that exists only in this demonstration, so that no word is put into the mouth of the real one. It writes reports and gives assessments that nobody else edits.",
      ru: "Учреждение, которое существует только в этой демонстрации, чтобы настоящему не приписывалось ни слова. Оно пишет доклады и даёт оценки, которые никто другой не правит.",
      kk: "Тек осы көрсетілімде бар мекеме: шынайы мекеменің атынан ешбір сөз айтылмауы үшін. Ол баяндамалар жазады, баға береді, ал оларды басқа ешкім өзгертпейді.",
    },
  },
  {
    key: "ngo-a",
    kind: "LOCAL_NGO",
    isPublic: true,
    isFictional: true,
    names: {
      en: "NGO A (demonstration)",
      ru: "НПО «А» (демонстрация)",
      kk: "«А» ҮЕҰ (көрсетілім)",
    },
  },
  {
    key: "international-ngo",
    kind: "INTERNATIONAL_NGO",
    isPublic: true,
    isFictional: true,
    names: {
      en: "International NGO (demonstration)",
      ru: "Международная НПО (демонстрация)",
      kk: "Халықаралық ҮЕҰ (көрсетілім)",
    },
    descriptions: {
      en: "An organisation that exists only in this demonstration. It shows itself to everybody, writes alternative reports and joins those of others.",
      ru: "Организация, которая существует только в этой демонстрации. Она показана всем, пишет альтернативные доклады и присоединяется к чужим.",
      kk: "Тек осы көрсетілімде бар ұйым. Ол бәріне көрінеді, баламалы баяндамалар жазады және басқалардікіне қосылады.",
    },
  },
] as const satisfies readonly Organisation[];
