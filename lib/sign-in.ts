import type { FormAction } from "@/lib/form-result";

const interfaceAddress = "/api/auth";

/** Tries an e-mail address and a password. The refusal, a key below `errors`, belongs to the password. */
export const signInWithPassword: FormAction<{ email: string; password: string }> = async (given) => {
  const refusal = (await post("callback/credentials", given)).searchParams.get("error");
  return refusal ? { ok: false, fields: { password: refusal } } : { ok: true, data: undefined };
};

/** Where the browser has to go to sign in through the other service; `callbackUrl` is where that leads back to. */
export const addressElsewhere = async (callbackUrl: string): Promise<string> => (await post("signin/oidc", { callbackUrl })).href;

async function post(path: string, fields: Record<string, string>): Promise<URL> {
  const { csrfToken }: { csrfToken: string } = await read(await fetch(`${interfaceAddress}/csrf`));
  const body = new URLSearchParams({ ...fields, csrfToken, json: "true" });
  const { url }: { url: string } = await read(await fetch(`${interfaceAddress}/${path}`, { method: "POST", body }));
  return new URL(url);
}

/** A refusal comes with status 401 and an answer all the same; anything without one is no answer. */
async function read<Answer>(response: Response): Promise<Answer> {
  const answer: Answer = await response.json();
  return answer;
}
