"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";

import { DetailsForm } from "@/components/documents/details-form";
import { FollowUpDates } from "@/components/documents/follow-up-dates";
import { LockForm } from "@/components/documents/lock-form";
import { ProposalConflict } from "@/components/documents/proposal-conflict";
import { ProposalList } from "@/components/documents/proposal-list";
import { useDesk } from "@/components/documents/use-desk";
import { WordCheck } from "@/components/documents/word-check";
import { ActionButton } from "@/components/ui/action-button";
import { SaveState } from "@/components/ui/autosave";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page-header";
import { noAnswer } from "@/components/ui/sender";
import type { ImportProposal } from "@/domain/documents/import/schema";
import { checkWords, lockProblems, normalSymbol } from "@/domain/documents/rules";
import type { DocumentDetails, DocumentDiscard, DocumentLock, ProposalRevision } from "@/domain/documents/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = {
  details: DocumentDetails;
  cycleId: string;
  sourceText: string;
  proposal: ImportProposal;
  reviseProposal: FormAction<ProposalRevision, { version: number }>;
  reviseDetails: FormAction<DocumentDetails, { version: number }>;
  lock: FormAction<DocumentLock>;
  discard: FormAction<DocumentDiscard>;
};

/** Where the secretariat checks what the importer proposes, and makes it the record. */
export function ProposalWorkbench({
  details: first,
  cycleId,
  sourceText,
  proposal: proposed,
  reviseProposal,
  reviseDetails,
  lock,
  discard,
}: Props) {
  const t = useTranslations("proposal");
  const router = useRouter();
  const { id, version } = first;
  const { desk, proposal, unsaved, saving, theirs } = useDesk({ id, version, proposal: proposed }, reviseProposal);
  const [details, setDetails] = useState(first);
  const [isDirty, setIsDirty] = useState(false);
  const [wanted, setWanted] = useState<{ id: string } | null>(null);
  const words = useMemo(() => checkWords(sourceText, proposal), [sourceText, proposal]);
  const problems = useMemo(
    () => [
      ...(isDirty ? [{ message: "detailsNotSaved" }] : []),
      ...lockProblems({ ...details, symbol: normalSymbol(details.symbol), sourceText }, proposal),
    ],
    [details, isDirty, sourceText, proposal],
  );

  const saved = (now: DocumentDetails) => {
    if (now.kind === details.kind) desk.movedTo(now.version);
    else desk.readAs(now.version, now.kind);
    setDetails(now);
  };

  /** Every other form of the page goes after what is under way, and fetches the page anew where somebody else was there first. */
  const onDesk =
    <Input extends { version: number }, Data>(
      action: FormAction<Input, Data>,
      versionFor: (seen: number) => number,
    ): FormAction<Input, Data> =>
    async (input, key) => {
      await desk.settle();
      const { unsaved: left, saving: last } = desk.read();
      if (left.length > 0) return { ok: false, message: last.state === "refused" ? last.message : noAnswer };
      const result = await action({ ...input, version: versionFor(input.version) }, key);
      if (!result.ok && result.message === "outdated") router.refresh();
      return result;
    };

  return (
    <>
      <Section title={t("head")}>
        <DetailsForm
          details={details}
          arrived={first}
          action={onDesk(reviseDetails, desk.since)}
          onSaved={saved}
          onTaken={setDetails}
          onDirty={setIsDirty}
        />
      </Section>
      <Section title={t("paragraphs")} actions={<SaveState autosave={{ saving, retry: () => void desk.settle() }} />}>
        {theirs && <ProposalConflict theirs={theirs.proposal} mine={proposal} unsaved={unsaved} onDecide={desk.decide} />}
        <ProposalList proposal={proposal} language={details.language} onEdit={desk.do} wanted={wanted} />
      </Section>
      <Section title={t("dates.title")}>
        <FollowUpDates followUp={proposal.followUp} onEdit={desk.do} />
      </Section>
      <Section title={t("words.title")}>
        <WordCheck check={words} language={details.language} />
      </Section>
      <Section title={t("lock.title")}>
        <LockForm
          document={details}
          count={proposal.recommendations.length}
          problems={problems}
          action={onDesk(lock, desk.version)}
          onGo={(paragraphId) => setWanted({ id: paragraphId })}
        />
      </Section>
      <Section title={t("discard.title")}>
        <Disclosure summary={t("discard.ask")}>
          <p className="prose">{t("discard.about")}</p>
          <ActionButton action={onDesk(discard, desk.version)} input={{ id, version }} tone="danger" done={paths.review(cycleId)}>
            {t("discard.submit")}
          </ActionButton>
        </Disclosure>
      </Section>
    </>
  );
}
