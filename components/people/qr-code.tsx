import type { QrCode as Code } from "@/lib/qr-code";

const margin = 4;

/** Dark on light in every appearance: a camera reads nothing else. */
export function QrCode({ size, path, label }: Code & { label: string }) {
  const side = size + 2 * margin;
  return (
    <svg
      viewBox={`${-margin} ${-margin} ${side} ${side}`}
      className="w-56 max-w-full"
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M${-margin} ${-margin}h${side}v${side}h${-side}z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
