import { createNavigation } from "next-intl/navigation";

import { routing } from "@/lib/i18n/routing";

export { Link } from "@/lib/i18n/link";
export const { getPathname, redirect, usePathname, useRouter } = createNavigation(routing);
