import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import nodemailer, { type SendMailOptions } from "nodemailer";

import { env } from "@/lib/env";

export type Mail = { to: string; subject: string; text: string };

/** Sends a mail, or, where no server is named, leaves it as a file below the storage directory. False if it could not be sent. */
export async function sendMail({ to, subject, text }: Mail): Promise<boolean> {
  const mail: SendMailOptions = { from: env.MAIL_FROM, to: { name: "", address: to }, subject, text, textEncoding: "base64" };
  try {
    await (env.SMTP_URL ? overSmtp(mail, env.SMTP_URL) : intoFile(mail));
    return true;
  } catch (error) {
    // The address of a person stays out of the log.
    console.error("A mail could not be sent:", error instanceof Error && "code" in error ? error.code : "unknown reason");
    return false;
  }
}

const patience = 10_000;

async function overSmtp(mail: SendMailOptions, url: string): Promise<void> {
  const server = nodemailer.createTransport(url, { disableFileAccess: true, disableUrlAccess: true });
  await Promise.race([server.sendMail(mail), tooLong()]).finally(() => server.close());
}

const tooLong = () =>
  new Promise<never>((_, reject) =>
    setTimeout(reject, patience, Object.assign(new Error("The mail server does not answer."), { code: "ETIMEDOUT" })).unref(),
  );

async function intoFile(mail: SendMailOptions): Promise<void> {
  const { message } = await nodemailer.createTransport({ streamTransport: true, buffer: true, newline: "windows" }).sendMail(mail);
  const directory = path.join(env.STORAGE_DIRECTORY, "mail");
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const name = `${new Date().toISOString().replaceAll(":", "-")}-${randomUUID().slice(0, 8)}.eml`;
  await writeFile(path.join(directory, name), message, { mode: 0o600 });
}
