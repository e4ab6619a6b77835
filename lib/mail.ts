import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";

import nodemailer, { type SendMailOptions } from "nodemailer";

import { env } from "@/lib/env";

/** `id` and `at` are the same whenever the same mail is sent again, so that a second copy is known as one. */
export type Mail = { id: string; at: Date; to: string; subject: string; text: string; unsubscribe: string | null };

/** Taken over; nobody was there; not now; or never: the server says it does not take this mail for this person. */
export type Posted = "sent" | "unreachable" | "later" | "never";

/** Sends a mail, or, where no server is named, leaves it as a file below the storage directory. */
export async function sendMail({ id, at, to, subject, text, unsubscribe }: Mail): Promise<Posted> {
  const mail: SendMailOptions = {
    from: env.MAIL_FROM,
    to: { name: "", address: to },
    subject,
    text,
    textEncoding: "base64",
    messageId: `<${id}@${new URL(env.APP_URL).hostname}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(unsubscribe && { "List-Unsubscribe": `<${unsubscribe}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
    },
  };
  try {
    await (env.SMTP_URL ? overSmtp(mail, env.SMTP_URL) : intoFile(mail, `${at.toISOString().replaceAll(":", "-")}-${id}`));
    return "sent";
  } catch (error) {
    // The address of a person stays out of the log.
    console.error("A mail could not be sent:", error instanceof Error && "code" in error ? error.code : "unknown reason");
    if (isFinal(error)) return "never";
    return error instanceof Error && "responseCode" in error ? "later" : "unreachable";
  }
}

/** What a server says of one address it does not know (RFC 3463: 5.1), rather than of itself, of us or of what it relays. */
const isFinal = (error: unknown): boolean =>
  error instanceof Error &&
  "command" in error &&
  error.command === "RCPT TO" &&
  "response" in error &&
  /^55[0-3][ -](?:5\.1\.|(?!5\.))/.test(String(error.response));

const patience = 10_000;

async function overSmtp(mail: SendMailOptions, url: string): Promise<void> {
  const server = nodemailer.createTransport(url, { disableFileAccess: true, disableUrlAccess: true });
  await Promise.race([server.sendMail(mail), tooLong()]).finally(() => server.close());
}

const tooLong = () =>
  new Promise<never>((_, reject) =>
    setTimeout(reject, patience, Object.assign(new Error("The mail server does not answer."), { code: "ETIMEDOUT" })).unref(),
  );

async function intoFile(mail: SendMailOptions, name: string): Promise<void> {
  const { message } = await nodemailer.createTransport({ streamTransport: true, buffer: true, newline: "windows" }).sendMail(mail);
  const directory = path.join(env.STORAGE_DIRECTORY, "mail");
  await mkdir(directory, { recursive: true, mode: 0o700 });
  // A file that is half written when the program is killed has another name, and is written anew.
  const unfinished = path.join(directory, `${name}.unfinished`);
  await writeFile(unfinished, message, { mode: 0o600 });
  await rename(unfinished, path.join(directory, `${name}.eml`));
}
