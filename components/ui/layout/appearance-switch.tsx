"use client";

import { useSearchParams } from "next/navigation";
import { useState, type SubmitEvent } from "react";
import { Icon } from "@/components/ui/icon";
import { appearanceCookie, appearanceName, isAppearance, type Appearance } from "@/lib/appearance";

type Choice = Appearance | "auto";

const icons = { auto: "device", light: "sun", dark: "moon" } as const;

/**
 * Without JavaScript the form asks the server, which sets the cookie and leads back here;
 * with it the page changes at once and nothing typed is lost.
 */
export function AppearanceSwitch({
  label,
  choices,
  chosen,
}: {
  label: string;
  choices: readonly { value: Choice; name: string }[];
  chosen: Choice;
}) {
  const query = [...useSearchParams()];
  const [current, setCurrent] = useState(chosen);

  function choose(event: SubmitEvent<HTMLFormElement>) {
    const button = event.nativeEvent.submitter;
    if (!(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const choice = isAppearance(button.value) ? button.value : "auto";
    document.cookie = appearanceCookie(choice);
    document.documentElement.dataset.theme = choice;
    setCurrent(choice);
  }

  return (
    <form method="get" onSubmit={choose}>
      {query.map(([name, value], place) => (
        <input key={place} type="hidden" name={name} value={value} />
      ))}
      <div role="group" aria-label={label} className="band-group">
        {choices.map(({ value, name }) => (
          <button
            key={value}
            className="band-item justify-center"
            name={appearanceName}
            value={value}
            title={name}
            aria-pressed={value === current}
          >
            <Icon name={icons[value]} />
            <span className="sr-only">{name}</span>
          </button>
        ))}
      </div>
    </form>
  );
}
