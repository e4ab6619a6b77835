import { interview } from "./sources.ts";
import type { Names, PartialDate, Sourced } from "./types.ts";

type TreatyAction = Sourced & {
  readonly treatyCode: string;
  readonly kind: "RATIFICATION";
  readonly reformKey: string;
  readonly deposited?: PartialDate;
  readonly note?: Names;
};

/** By which treaties Kazakhstan is bound, as far as a source gives the day. */
export const demonstrationTreatyActions = [
  {
    treatyCode: "ICCPR",
    kind: "RATIFICATION",
    reformKey: "ratification-iccpr",
    deposited: { on: "2006-01-24", precision: "DAY" },
    source: "CCPR/C/KAZ/CO/1, para. 2; treaty action record of Kazakhstan",
    evidence: "V",
  },
  {
    treatyCode: "ICESCR",
    kind: "RATIFICATION",
    reformKey: "ratification-icescr",
    deposited: { on: "2006-01-01", precision: "MONTH" },
    source: "Treaty action record of Kazakhstan",
    evidence: "V",
  },
  {
    treatyCode: "CPED",
    kind: "RATIFICATION",
    reformKey: "ratification-ced",
    deposited: { on: "2009-02-27", precision: "DAY" },
    source: "E/C.12/KAZ/CO/1, para. 5; treaty action record of Kazakhstan",
    evidence: "V",
  },
  {
    treatyCode: "ICCPR-OP1",
    kind: "RATIFICATION",
    reformKey: "ratification-op1",
    deposited: { on: "2009-06-30", precision: "DAY" },
    source: "E/C.12/KAZ/CO/1, para. 5; treaty action record of Kazakhstan",
    evidence: "V",
  },
  {
    treatyCode: "CRPD",
    kind: "RATIFICATION",
    reformKey: "ratification-crpd",
    deposited: { on: "2015-04-21", precision: "DAY" },
    source: "CCPR/C/KAZ/CO/2, para. 4",
    evidence: "V",
  },
  {
    treatyCode: "ICCPR-OP2",
    kind: "RATIFICATION",
    reformKey: "ratification-op2",
    note: {
      en: "Not yet verified: law of January 2021, instrument deposited in March 2022.",
      ru: "Не подтверждено: закон принят в январе 2021 года, грамота сдана на хранение в марте 2022 года.",
      kk: "Расталмаған: заң 2021 жылғы қаңтарда қабылданған, грамота 2022 жылғы наурызда сақтауға тапсырылған.",
    },
    source: "CCPR/C/KAZ/CO/3, para. 4",
    evidence: "V",
  },
  {
    treatyCode: "CRPD-OP",
    kind: "RATIFICATION",
    reformKey: "ratification-op-crpd",
    note: {
      en: "Ratified in 2023, by the account of one party; the day of the deposit is not known.",
      ru: "Ратифицирован в 2023 году, по словам одной из сторон; дата сдачи на хранение неизвестна.",
      kk: "Тараптардың бірінің айтуынша, 2023 жылы ратификацияланған; сақтауға тапсырылған күні белгісіз.",
    },
    source: interview,
    evidence: "S",
  },
] as const satisfies readonly TreatyAction[];
