import type { Event } from "./cycle-types.ts";

export const demonstrationEvents = [
  {
    key: "zhanaozen-2011",
    names: {
      en: "Events in Zhanaozen, December 2011",
      ru: "События в Жанаозене, декабрь 2011 года",
      kk: "Жаңаөзендегі оқиғалар, 2011 жылғы желтоқсан",
    },
    from: { on: "2011-12-16", precision: "DAY" },
    to: { on: "2011-12-17", precision: "DAY" },
    source: "Documents of the second review under the Covenant",
    evidence: "V",
  },
  {
    key: "january-2022",
    names: {
      en: "Events of January 2022",
      ru: "Январские события 2022 года",
      kk: "2022 жылғы қаңтар оқиғалары",
    },
    from: { on: "2022-01-01", precision: "MONTH" },
    to: null,
    note: {
      en: "At least 164 deaths by the first reports; sources differ on the later figure.",
      ru: "По первым сообщениям, не менее 164 погибших; последующие данные в источниках расходятся.",
      kk: "Алғашқы хабарлар бойынша кемінде 164 адам қаза тапқан; кейінгі деректер дереккөздерде әртүрлі.",
    },
    source: "UN News, January 2022",
    evidence: "V",
  },
] as const satisfies readonly Event[];
