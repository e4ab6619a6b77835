import { headers } from "next/headers";

import { deviceOf } from "@/lib/device";

/** The network address this request came from: the last one named is the one our own proxy, or Next itself, has seen. */
export async function senderAddress(): Promise<string> {
  return (await headers()).get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "unknown";
}

/** The kind of browser this request came from, as its owner would know it again. */
export const senderDevice = async (): Promise<string | null> => deviceOf((await headers()).get("user-agent"));
