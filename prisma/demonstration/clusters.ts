/** How the State of the demonstration might sort its recommendations for its own planning. Made up for the demonstration. */
export const demonstrationClusters = {
  code: "KAZ-CLUSTERS",
  names: {
    en: "Clusters of the working group (demonstration)",
    ru: "Кластеры рабочей группы (демонстрация)",
    kk: "Жұмыс тобының кластерлері (көрсетілім)",
  },
  clusters: [
    {
      code: "courts",
      names: { en: "Courts and access to justice", ru: "Суды и доступ к правосудию", kk: "Соттар және сот төрелігіне қолжетімділік" },
    },
    {
      code: "detention",
      names: {
        en: "Prevention of torture, places of detention",
        ru: "Предупреждение пыток, места лишения свободы",
        kk: "Азаптаудың алдын алу, бас бостандығынан айыру орындары",
      },
    },
    {
      code: "freedoms",
      names: {
        en: "Expression, assembly, religion, association",
        ru: "Выражение мнений, собрания, религия, объединения",
        kk: "Пікір білдіру, жиналыстар, дін, бірлестіктер",
      },
    },
    {
      code: "equality",
      names: {
        en: "Equality, women, persons with disabilities",
        ru: "Равенство, женщины, лица с инвалидностью",
        kk: "Теңдік, әйелдер, мүгедектігі бар адамдар",
      },
    },
    {
      code: "children",
      names: { en: "Children and the family", ru: "Дети и семья", kk: "Балалар және отбасы" },
    },
    {
      code: "institutions",
      names: {
        en: "Human rights institutions and planning",
        ru: "Правозащитные учреждения и планирование",
        kk: "Құқық қорғау мекемелері және жоспарлау",
      },
    },
  ],
} as const;
