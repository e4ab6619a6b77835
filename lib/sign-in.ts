const interfaceAddress = "/api/auth";

/** Where the browser has to go to sign in through the other service; `callbackUrl` is where that leads back to. */
export async function addressElsewhere(callbackUrl: string): Promise<string> {
  const { csrfToken }: { csrfToken: string } = await (await fetch(`${interfaceAddress}/csrf`)).json();
  const body = new URLSearchParams({ callbackUrl, csrfToken, json: "true" });
  const { url }: { url: string } = await (await fetch(`${interfaceAddress}/signin/oidc`, { method: "POST", body })).json();
  return new URL(url).href;
}
