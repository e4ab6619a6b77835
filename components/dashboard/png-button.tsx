"use client";

import { useLocale } from "next-intl";
import { useSearchParams } from "next/navigation";
import { type ReactNode, useState } from "react";

import { getPathname } from "@/lib/i18n/navigation";
import { dayName, onSameDay } from "@/lib/paths";

/** Twice as many dots as the drawing has units, so that it is sharp on paper too. */
const scale = 2;

/** Draws the SVG file anew as a picture of dots, here in the browser, and hands it over to be kept. */
export function PngButton({
  address,
  fileName,
  label,
  failed,
  children,
}: {
  address: string;
  fileName: string;
  label: string;
  failed: string;
  children: ReactNode;
}) {
  const [hasFailed, setHasFailed] = useState(false);
  const locale = useLocale();
  const day = useSearchParams()?.get(dayName);
  const download = () =>
    asPng(getPathname({ href: day ? onSameDay(address, day) : address, locale })).then(
      (picture) => {
        setHasFailed(false);
        save(picture, fileName);
      },
      () => setHasFailed(true),
    );
  return (
    <>
      <button type="button" className="link" aria-label={label} onClick={() => void download()}>
        {children}
      </button>
      <span role="status">{hasFailed && failed}</span>
    </>
  );
}

async function asPng(address: string): Promise<Blob> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The drawing was not there: ${answer.status}.`);
  const picture = new Image();
  // Pages may show pictures that stand in their own address, and no other made by a script.
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await answer.text())}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.naturalWidth * scale;
  canvas.height = picture.naturalHeight * scale;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser draws nothing.");
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("This browser makes no PNG."))), "image/png");
  });
}

function save(picture: Blob, fileName: string): void {
  const url = URL.createObjectURL(picture);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
