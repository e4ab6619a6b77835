import type { Account, AuthOptions, Profile, User } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";

import { senderDevice } from "@/app/_request/sender";
import { sessionCookie, tokenKeptFor } from "@/app/_request/session";
import { RuleBroken } from "@/domain/errors";
import { recogniseByIdentity } from "@/domain/people/authentication/commands";
import { openSession } from "@/domain/people/sessions/commands";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/routing";
import { paths } from "@/lib/paths";

/**
 * Of whoever comes from the other service next-auth finds out who they are; from there on the session is ours. What it takes for
 * a JWT is the token that names a row of our session table, and nothing is ever read back from the cookie but by `currentSession`.
 */
export const authOptions = (language: Locale): AuthOptions => ({
  secret: env.AUTH_SECRET,
  providers: withIdentity(),
  pages: { signIn: `/${language}${paths.signIn()}`, error: `/${language}${paths.signIn()}` },
  session: { strategy: "jwt", maxAge: tokenKeptFor },
  cookies: { sessionToken: sessionCookie() },
  callbacks: { signIn: async (found) => Boolean(await personOf(found)), jwt: async (found) => ({ sessionToken: await open(found) }) },
  jwt: { encode: ({ token }) => String(token?.sessionToken), decode: () => null },
  // The defaults write down what a provider sent, people's names included.
  logger: { error: (code) => console.error(`Signing in failed: ${code}`), warn: () => undefined, debug: () => undefined },
});

type Claims = { sub: string; email?: string; email_verified?: boolean };

function withIdentity(): OAuthConfig<Claims>[] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = env;
  if (!issuer || !name) return [];
  return [
    {
      id: "oidc",
      name,
      type: "oauth",
      wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
      authorization: { params: { scope: "openid email" } },
      checks: ["pkce", "state", "nonce"],
      idToken: true,
      ...(clientId && { clientId }),
      ...(clientSecret && { clientSecret }),
      profile: ({ sub }) => ({ id: sub }),
    },
  ];
}

type Found = { user: User; account: Account | null; profile?: Profile & { email_verified?: boolean } };

/** The person whom the other service vouches for; refuses somebody who was not invited. */
async function personOf({ profile }: Found): Promise<string> {
  if (!env.OIDC_ISSUER || !profile?.sub) throw new RuleBroken("notInvited");
  const { sub: subject, email = null, email_verified: isVerified = false } = profile;
  return recogniseByIdentity({ issuer: env.OIDC_ISSUER, subject, email: email?.toLowerCase() ?? null, isVerified });
}

const open = async (found: Found): Promise<string> => openSession(await personOf(found), { device: await senderDevice(), way: "identity" });
