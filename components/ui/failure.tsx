"use client";

import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

/** What a page says when it broke. The reference leads to the entry in the server's log. */
export function Failure({
  words,
  reference,
  retry,
}: {
  words: { title: string; text: string; retry: string };
  reference?: string;
  retry: () => void;
}) {
  return (
    <div role="alert">
      <PageHeader title={words.title} lead={words.text} />
      <Button tone="primary" onClick={retry}>
        {words.retry}
      </Button>
      {reference && <p className="quiet mt-4">{reference}</p>}
    </div>
  );
}
