import type { WordsByLanguage } from "@/domain/names/rules";
import { interfaceLanguages, type Names } from "@/domain/vocabulary";

type Verified = { verificationEndedAt: Date | null };

/** Whether it may submit reports and speak: those whose verification has ended read and take their own work along. */
export const mayReport = ({ verificationEndedAt }: Verified): boolean => verificationEndedAt === null;

/** Names in the languages there are; a form sends empty ones as well. */
export const namesSaid = (names: Names): WordsByLanguage =>
  Object.fromEntries(interfaceLanguages.flatMap((language) => (names[language] ? [[language, names[language]]] : [])));

/** A name that was verified stays; where a language has none yet, it gets one. */
export const namesKept = (verified: WordsByLanguage, typed: Names): WordsByLanguage => ({ ...namesSaid(typed), ...verifiedOnly(verified) });

const verifiedOnly = (names: WordsByLanguage): WordsByLanguage =>
  Object.fromEntries(Object.entries(names).filter(([, name]) => name !== ""));
