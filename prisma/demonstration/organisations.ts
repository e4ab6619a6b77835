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
  },
] as const satisfies readonly Organisation[];
