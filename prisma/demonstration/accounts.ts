import type { DemonstrationAccount, DemonstrationRole } from "./account-types.ts";
import { standingAccounts } from "./standing-accounts.ts";
import type { LanguageCode, Names } from "./types.ts";

/** The bodies that answer recommendations in the demonstration, by the short names used in the accounts. */
const answeringBodies = [
  {
    slug: "internal",
    bodyKey: "ministry-of-internal-affairs",
    names: {
      en: "Ministry of Internal Affairs",
      ru: "Министерство внутренних дел",
      kk: "Ішкі істер министрлігі",
    },
  },
  {
    slug: "justice",
    bodyKey: "ministry-of-justice",
    names: {
      en: "Ministry of Justice",
      ru: "Министерство юстиции",
      kk: "Әділет министрлігі",
    },
  },
  {
    slug: "health",
    bodyKey: "ministry-of-health",
    names: {
      en: "Ministry of Health",
      ru: "Министерство здравоохранения",
      kk: "Денсаулық сақтау министрлігі",
    },
  },
  {
    slug: "labour",
    bodyKey: "ministry-of-labour",
    names: {
      en: "Ministry of Labour and Social Protection",
      ru: "Министерство труда и социальной защиты населения",
      kk: "Еңбек және халықты әлеуметтік қорғау министрлігі",
    },
  },
  {
    slug: "culture",
    bodyKey: "ministry-of-culture-and-information",
    names: {
      en: "Ministry of Culture and Information",
      ru: "Министерство культуры и информации",
      kk: "Мәдениет және ақпарат министрлігі",
    },
  },
  {
    slug: "prosecutor",
    bodyKey: "prosecutor-general",
    names: {
      en: "Prosecutor General's Office",
      ru: "Генеральная прокуратура",
      kk: "Бас прокуратура",
    },
  },
  {
    slug: "court",
    bodyKey: "supreme-court",
    names: { en: "Supreme Court", ru: "Верховный Суд", kk: "Жоғарғы Сот" },
  },
  {
    slug: "elections",
    bodyKey: "central-election-commission",
    names: {
      en: "Central Election Commission",
      ru: "Центральная избирательная комиссия",
      kk: "Орталық сайлау комиссиясы",
    },
  },
] as const satisfies readonly { slug: string; bodyKey: string; names: Names }[];

const bodyRoles = [
  {
    suffix: "focal",
    role: "FOCAL_POINT",
    alternate: false,
    locale: "ru",
    label: { en: "Focal point", ru: "Координатор", kk: "Үйлестіруші" },
  },
  {
    suffix: "alternate",
    role: "FOCAL_POINT",
    alternate: true,
    locale: "kk",
    label: {
      en: "Alternate focal point",
      ru: "Заместитель координатора",
      kk: "Үйлестірушінің орынбасары",
    },
  },
  {
    suffix: "approver",
    role: "APPROVER",
    alternate: false,
    locale: "ru",
    label: { en: "Approver", ru: "Утверждающее лицо", kk: "Бекітуші тұлға" },
  },
] as const satisfies readonly {
  suffix: string;
  role: DemonstrationRole;
  alternate: boolean;
  locale: LanguageCode;
  label: Names;
}[];

const joined = (post: Names, place: Names): Names => ({
  en: `${post.en}, ${place.en}`,
  ru: `${post.ru}, ${place.ru}`,
  kk: `${post.kk}, ${place.kk}`,
});

const bodyAccounts: readonly DemonstrationAccount[] = answeringBodies.flatMap(({ slug, bodyKey, names }) =>
  bodyRoles.map(({ suffix, role, alternate, locale, label }) => ({
    key: `${slug}-${suffix}`,
    role,
    label,
    name: joined(label, names),
    email: `${slug}.${suffix}@tracker.example`,
    password: `demonstration-${suffix === "approver" ? "approver" : "focal-point"}`,
    bodyKey,
    alternate,
    locale,
  })),
);

export const demonstrationAccounts: readonly DemonstrationAccount[] = [...standingAccounts, ...bodyAccounts];

/** The first account of each role: enough to try everything. */
export const demonstrationSignIns: readonly DemonstrationAccount[] = demonstrationAccounts.filter(
  ({ role }, index) => demonstrationAccounts.findIndex((account) => account.role === role) === index,
);
