const shapes = {
  menu: "M4 7h16M4 12h16M4 17h16",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20 20",
  next: "M5 12h14M13 6l6 6-6 6",
  previous: "M19 12H5M11 6l-6 6 6 6",
  up: "M12 19V5M6 11l6-6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  download: "M12 4v11M7 10l5 5 5-5M5 20h14",
  external: "M9 5H5v14h14v-4M13 5h6v6M19 5l-9 9",
  check: "M5 13l4.5 4.5L19 7",
  warning: "M12 4 2.8 20h18.4L12 4ZM12 10v5M12 17.5v.5",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5Z",
  device: "M4 5h16v11H4zM9 20h6M12 16v4",
  bell: "M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15L6 17ZM10 21h4M12 3v2",
  person: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.5c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5",
};

export type IconName = keyof typeof shapes;

/** Decoration only: the words beside it say the same. */
export function Icon({ name }: { name: IconName }) {
  const turns = name === "next" || name === "previous";
  return (
    <svg className={turns ? "icon icon-turns" : "icon"} viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}
