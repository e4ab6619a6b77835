import { notFound } from "next/navigation";

export { generateMetadata } from "@/app/[locale]/not-found";

/** Any other address in a language: said in that language. */
export default function UnknownPage(): never {
  notFound();
}
