import { useTranslations } from "next-intl";

import { Moment } from "@/components/ui/date";
import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import type { Letter } from "@/lib/mailbox";

const link = /(https?:\/\/\S+)/;

/** The mail of the demonstration, the newest first, with its links to follow. */
export function Mailbox({ letters }: { letters: Letter[] }) {
  const t = useTranslations("mailbox");
  return (
    <ol className="stack">
      {letters.map(({ id, at, to, subject, text }) => (
        <li key={id}>
          <Disclosure
            summary={
              <>
                {subject} <span className="quiet">{to}</span>
              </>
            }
          >
            <Facts
              items={[
                { term: t("to"), value: to },
                { term: t("when"), value: <Moment value={at} /> },
              ]}
            />
            <p className="whitespace-pre-wrap break-words">
              {text.split(link).map((part, index) =>
                link.test(part) ? (
                  <a key={index} href={part} rel="noreferrer">
                    {part}
                  </a>
                ) : (
                  part
                ),
              )}
            </p>
          </Disclosure>
        </li>
      ))}
    </ol>
  );
}
