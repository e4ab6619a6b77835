"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";

import { Option } from "@/components/ui/choices";
import { TextInput } from "@/components/ui/input";

/** A password that can be looked at while it is typed. */
export function PasswordInput(input: ComponentProps<typeof TextInput>) {
  const t = useTranslations("signIn");
  const [isShown, setShown] = useState(false);
  return (
    <>
      <TextInput {...input} type={isShown ? "text" : "password"} autoCapitalize="none" spellCheck={false} maxLength={256} width="long" />
      <Option type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} label={t("showPassword")} />
    </>
  );
}
