/*
 * Voices that contradict each other, so that a newcomer sees what that looks like. Nothing of it was said by anybody:
 * the words are the demonstration's own, of organisations that exist only in it, and each of them says so.
 */

export const demonstrationVoices = {
  /** The recommendation on which most of them speak. */
  recommendationKey: "covenant-in-the-courts",
  /** Said by organisations of the demonstration in their own name. */
  own: [
    {
      recommendationKey: "covenant-in-the-courts",
      voice: "NGO",
      by: "ngo-admin",
      organisationKey: "ngo-a",
      on: "2026-06-15",
      evidenceUpTo: "2026-05-31",
      scale: { code: "PROGRESS", edition: "1" },
      grade: "NO-CHANGE",
      language: "ru",
      rationale:
        "Слова демонстрации, не оценка действительности. В решениях судов, которые мы читаем, ссылки на Пакт остаются редкими и на исход дела не влияют.",
    },
    {
      recommendationKey: "prison-health",
      voice: "NHRI",
      by: "nhri-officer",
      organisationKey: "demonstration-institution",
      on: "2026-08-03",
      evidenceUpTo: "2026-07-15",
      scale: { code: "PROGRESS", edition: "1" },
      grade: "BEGUN",
      language: "kk",
      rationale:
        "Көрсетілімнің сөзі, шындықтың сипаттамасы емес. Дәрігерлер басқа мекемеге бағынатын болды; қабылдау уақыты қысқарғанын бір жылдық деректер ғана көрсетеді.",
    },
  ],
  /** Put on record by the secretariat, as published elsewhere. */
  quoted: [
    {
      voice: "NHRI",
      author: "National human rights institution (demonstration)",
      on: "2026-06-20",
      evidenceUpTo: "2026-06-01",
      scale: { code: "PROGRESS", edition: "1" },
      grade: "BEGUN",
      language: "en",
      rationale:
        "Words of the demonstration, not an assessment of facts. Judges have been told of the Covenant; whether they apply it can be said only after a year of judgments.",
      source: "Demonstration, no real document",
    },
    {
      voice: "NGO",
      author: "International NGO (demonstration)",
      on: "2026-07-01",
      evidenceUpTo: "2026-05-01",
      scale: { code: "UPR-INFO", edition: "mid-term" },
      grade: "PARTIALLY",
      language: "en",
      rationale: "Words of the demonstration, not an assessment of facts. Part of what was asked for has been done.",
      source: "Demonstration, no real document",
    },
  ],
} as const;
