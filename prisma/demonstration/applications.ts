/** What an organisation that exists only in the demonstration asks; it waits for the administrator. */
export const demonstrationApplication = {
  kind: "LOCAL_NGO",
  names: {
    en: "NGO B (demonstration)",
    ru: "НПО «Б» (демонстрация)",
    kk: "«Б» ҮЕҰ (көрсетілім)",
  },
  place: "Қарағанды",
  aim: "Сот процестерін бақылау. Бұл ұйым тек көрсетілімде бар.",
  email: "ngo.b@tracker.example",
  name: "Емен",
  locale: "kk",
  /** Asked so many days before the demonstration is told. */
  daysAgo: 3,
} as const;
