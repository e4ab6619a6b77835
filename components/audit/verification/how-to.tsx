import { useTranslations } from "next-intl";

import { paths } from "@/lib/paths";

/** The files, and what to run over them. */
export function HowToVerify({ publicKey }: { publicKey: string | undefined }) {
  const t = useTranslations("verification.do");
  const files = [
    { href: paths.logFile(), name: t("log"), file: "log.jsonl" },
    { href: paths.checkpointFile(), name: t("checkpoints"), file: "checkpoints.jsonl" },
    { href: paths.verifier(), name: t("verifier"), file: "verify.mjs" },
  ];
  const command = ["node verify.mjs log.jsonl checkpoints.jsonl", ...(publicKey ? [`--key ${publicKey}`] : [])].join(" ");
  return (
    <div className="stack">
      <p className="prose">{t("text")}</p>
      <ul className="row">
        {files.map(({ href, name, file }) => (
          <li key={file}>
            <a className="button button-secondary" href={href} download={file}>
              {name} ({file})
            </a>
          </li>
        ))}
      </ul>
      <p>{t("command")}:</p>
      <pre className="whitespace-pre-wrap break-all">
        <code>{command}</code>
      </pre>
      <p className="prose">{t("kept")}</p>
      <p className="prose quiet">{t("gives")}</p>
    </div>
  );
}
