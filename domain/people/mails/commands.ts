import { linkHours, type LinkKind } from "@/domain/people/links/rules";
import { interfaceLanguages, type Language } from "@/domain/vocabulary";
import { env } from "@/lib/env";
import { wordsOf } from "@/lib/i18n/words";
import { sendMail } from "@/lib/mail";
import { paths } from "@/lib/paths";

type Recipient = { email: string; locale: Language };

const languageOf = ({ locale }: Recipient) => interfaceLanguages.find((known) => known === locale) ?? "en";

/** Mails the link, in the reader's language and without anything else worth reading. False if the mail could not be sent. */
export function mailLink(person: Recipient, kind: LinkKind, token: string): Promise<boolean> {
  const link = `${env.APP_URL.replace(/\/$/, "")}/${languageOf(person)}${paths.accountLink(token)}`;
  return mail(person, kind, { link, hours: linkHours[kind] });
}

/** Tells a person that an administrator took away their second factor, so that it does not happen behind their back. */
export const mailSecondFactorReset = (person: Recipient): Promise<boolean> => mail(person, "SECOND_FACTOR_RESET", {});

async function mail(person: Recipient, kind: LinkKind | "SECOND_FACTOR_RESET", said: Record<string, string | number>): Promise<boolean> {
  const words = await wordsOf(languageOf(person));
  return sendMail({ to: person.email, subject: words(`mail.${kind}.subject`), text: words(`mail.${kind}.text`, said) });
}
