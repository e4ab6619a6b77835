import type { Decision } from "./recommendation-types.ts";

export const demonstrationDecisions = [
  {
    key: "first",
    on: "2025-10-10",
    reference: {
      en: "Working group minutes, no. D-1 of 10 October 2025 (demonstration)",
      ru: "Протокол рабочей группы № D-1 от 10 октября 2025 года (демонстрация)",
      kk: "Жұмыс тобының 2025 жылғы 10 қазандағы № D-1 хаттамасы (көрсетілім)",
    },
  },
  {
    key: "second",
    on: "2025-11-14",
    reference: {
      en: "Working group minutes, no. D-2 of 14 November 2025 (demonstration)",
      ru: "Протокол рабочей группы № D-2 от 14 ноября 2025 года (демонстрация)",
      kk: "Жұмыс тобының 2025 жылғы 14 қарашадағы № D-2 хаттамасы (көрсетілім)",
    },
  },
  {
    key: "third",
    on: "2026-01-23",
    reference: {
      en: "Working group minutes, no. D-3 of 23 January 2026 (demonstration)",
      ru: "Протокол рабочей группы № D-3 от 23 января 2026 года (демонстрация)",
      kk: "Жұмыс тобының 2026 жылғы 23 қаңтардағы № D-3 хаттамасы (көрсетілім)",
    },
  },
] as const satisfies readonly Decision[];
