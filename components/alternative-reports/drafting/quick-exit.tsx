"use client";

import { useEffect } from "react";

const twiceWithin = 1_000;

/** Nothing of the page stays on the screen, and its place in the history is taken by where it leads. Nobody is signed out. */
function leave(href: string): void {
  document.body.replaceChildren();
  window.location.replace(href);
}

/** Leaves at once, by a click or by Escape twice; a plain link where no scripts run. */
export function QuickExit({ href, label, hint }: { href: string; label: string; hint: string }) {
  useEffect(() => {
    let last = 0;
    const onKey = ({ key, timeStamp }: KeyboardEvent) => {
      if (key !== "Escape") return;
      if (timeStamp - last < twiceWithin) leave(href);
      last = timeStamp;
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [href]);
  return (
    <div className="quick-exit">
      <a
        className="button button-danger"
        href={href}
        onClick={(event) => {
          event.preventDefault();
          leave(href);
        }}
      >
        {label}
      </a>
      <span className="quiet">{hint}</span>
    </div>
  );
}
