import { headers } from "next/headers";
import type { ReactNode } from "react";

import { currentSession } from "@/app/_request/session";
import { DayBanner } from "@/components/periods/day-banner";
import { DayChooser } from "@/components/periods/day-chooser";
import { NoSuchDay } from "@/components/periods/no-such-day";
import { findDay } from "@/domain/periods/queries";
import { showingDay } from "@/lib/day-shown";
import { addressHeader, dayName } from "@/lib/paths";

/**
 * A page of the register that can also be shown as of a past day, `?on=2026-03-01`. What the page asks is then answered as of the end of
 * that day, and nobody may do anything on it (domain/policy.ts).
 */
export function onItsDay<Props>(page: (props: Props) => Promise<ReactNode>): (props: Props) => Promise<ReactNode> {
  return async function OnItsDay(props) {
    const address = await currentAddress();
    const asked = address.searchParams.get(dayName);
    if (asked === null) {
      return (
        <>
          {await page(props)}
          <DayChooser address={address} />
        </>
      );
    }

    // Who is asking is a matter of the present, and is settled before the clock is that of another day.
    await currentSession();
    const found = await findDay(asked);
    if (found.problem !== undefined) return <NoSuchDay {...found} address={address} />;
    return (
      <>
        <DayBanner day={found.day} address={address} />
        {await showingDay(found.day, () => page(props))}
        <DayChooser address={address} day={found.day} />
      </>
    );
  };
}

/** The same for a file, whose data are then of the end of that day. There is none as of what is no such day. */
export function fileOnItsDay<Context>(answer: (request: Request, context: Context) => Promise<Response>) {
  return async function GET(request: Request, context: Context): Promise<Response> {
    const asked = new URL(request.url).searchParams.get(dayName);
    if (asked === null) return answer(request, context);
    await currentSession();
    const found = await findDay(asked);
    return found.problem === undefined ? showingDay(found.day, () => answer(request, context)) : new Response(null, { status: 404 });
  };
}

const nowhere = "http://own.invalid";

async function currentAddress(): Promise<URL> {
  return new URL((await headers()).get(addressHeader) ?? "/", nowhere);
}
