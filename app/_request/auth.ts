import type { Account, AuthOptions, Profile, User } from "next-auth";
import credentials from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";

import { senderAddress, senderDevice } from "@/app/_request/sender";
import { sessionCookie } from "@/app/_request/session";
import { DomainError, RuleBroken } from "@/domain/errors";
import { recogniseByIdentity, recogniseByPassword } from "@/domain/people/authentication/commands";
import { signInSchema } from "@/domain/people/authentication/schema";
import { openSession } from "@/domain/people/sessions/commands";
import { longestSession } from "@/domain/people/sessions/rules";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/routing";
import { paths } from "@/lib/paths";

const elsewhere = "oidc";

/**
 * next-auth finds out who somebody is; from there on the session is ours. What it takes for a JWT is the token
 * that names a row of our session table, and nothing is ever read back from the cookie but by `currentSession`.
 */
export const authOptions = (language: Locale): AuthOptions => ({
  secret: env.AUTH_SECRET,
  providers: [withPassword, ...withIdentity()],
  pages: { signIn: `/${language}${paths.signIn()}`, error: `/${language}${paths.signIn()}` },
  session: { strategy: "jwt", maxAge: longestSession / 1000 },
  cookies: { sessionToken: sessionCookie() },
  callbacks: { signIn: async (found) => Boolean(await personOf(found)), jwt: async (found) => ({ sessionToken: await open(found) }) },
  jwt: { encode: ({ token }) => String(token?.sessionToken), decode: () => null },
  // The defaults write down what a provider sent, people's names included.
  logger: { error: (code) => console.error(`Signing in failed: ${code}`), warn: () => undefined, debug: () => undefined },
});

const withPassword = credentials({
  credentials: { email: {}, password: {} },
  async authorize(given) {
    const parsed = signInSchema.safeParse(given);
    try {
      if (!parsed.success) throw new RuleBroken("signInFailed");
      return { id: await recogniseByPassword(parsed.data, await senderAddress()) };
    } catch (error) {
      if (error instanceof DomainError) throw error;
      // Its message would travel to the browser in an address.
      console.error(error);
      throw new RuleBroken("notSaved");
    }
  },
});

type Claims = { sub: string; email?: string; email_verified?: boolean };

function withIdentity(): OAuthConfig<Claims>[] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = env;
  if (!issuer || !name) return [];
  return [
    {
      id: elsewhere,
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

/** The person of a sign-in that succeeded, here or elsewhere; refuses somebody who was not invited. */
async function personOf({ user, account, profile }: Found): Promise<string> {
  if (account?.provider !== elsewhere || !env.OIDC_ISSUER || !profile?.sub) return user.id;
  const { sub: subject, email = null, email_verified: isVerified = false } = profile;
  return recogniseByIdentity({ issuer: env.OIDC_ISSUER, subject, email: email?.toLowerCase() ?? null, isVerified });
}

const open = async (found: Found): Promise<string> =>
  openSession(await personOf(found), {
    device: await senderDevice(),
    way: found.account?.provider === elsewhere ? "identity" : "password",
  });
