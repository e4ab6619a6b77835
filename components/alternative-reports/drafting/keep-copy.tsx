"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";

import { Option } from "@/components/ui/choices";
import { forgetUnsent, keepUnsent, unsentAt } from "@/components/ui/unsent";

/** Whether this tab was asked to keep copies; forgotten with them on signing out. */
const asked = "desk";

/** Unsent text is kept in memory alone, unless whoever writes asks for a copy in this tab. */
export function KeepCopy({ isCopied, onChange }: { isCopied: boolean; onChange: (isCopied: boolean) => void }) {
  const t = useTranslations("deskSection");
  useEffect(() => {
    if (unsentAt(asked) !== null) onChange(true);
  }, [onChange]);
  return (
    <div className="scripted">
      <Option
        type="checkbox"
        checked={isCopied}
        onChange={({ target: { checked } }) => {
          if (checked) keepUnsent(asked, "yes");
          else forgetUnsent(asked);
          onChange(checked);
        }}
        label={t("keepCopy")}
        hint={t("keepCopyHint")}
      />
    </div>
  );
}
