import { createSaver, type Saving } from "@/components/ui/saver";
import { proposeAs } from "@/domain/documents/import/rules";
import type { ImportProposal } from "@/domain/documents/import/schema";
import { applyEdit, applyEdits } from "@/domain/documents/rules";
import type { ProposalEdit, ProposalRevision } from "@/domain/documents/schema";
import type { DocumentKind } from "@/domain/vocabulary";
import type { FormResult } from "@/lib/form-result";

type Kept = { version: number; proposal: ImportProposal };

export type OnDesk = {
  /** As this person sees it, with what is not saved yet. */
  proposal: ImportProposal;
  unsaved: readonly ProposalEdit[];
  saving: Saving;
  /** What somebody else has saved meanwhile, until this person has decided. */
  theirs: Kept | null;
};

/**
 * A proposal on somebody's desk. Every act is shown at once and sent after the others; the server carries out the
 * same acts on what it holds, so that only acts travel and a second editor's can be carried out on the first's.
 */
export function createDesk({
  id,
  kept: first,
  send,
  delay = 1200,
}: {
  id: string;
  kept: Kept;
  send: (revision: ProposalRevision) => Promise<FormResult<{ version: number }>>;
  delay?: number;
}) {
  let kept = first;
  /** The versions since the last that somebody else has made. */
  let own = [first.version];
  let unsaved: ProposalEdit[] = [];
  let sent = 0;
  let shown: OnDesk = { proposal: kept.proposal, unsaved, saving: { state: "idle" }, theirs: null };
  const listeners = new Set<() => void>();

  const show = (news: Partial<OnDesk>) => {
    shown = { ...shown, ...news };
    for (const tell of listeners) tell();
  };

  const saver = createSaver<ProposalRevision>({
    delay,
    send,
    read: () => {
      sent = unsaved.length;
      return { id, version: kept.version, edits: unsaved };
    },
    write: ({ version = kept.version }) => {
      kept = { version, proposal: applyEdits(kept.proposal, unsaved.slice(0, sent)) };
      own.push(version);
      unsaved = unsaved.slice(sent);
      show({ unsaved });
    },
    tell: (saving) => show({ saving }),
  });

  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => shown,
    version: () => kept.version,
    /** The present version for who has seen this one: the same, as long as nobody else was there in between. */
    since: (version: number) => (own.includes(version) ? kept.version : version),
    settle: saver.settle,
    do(edit: ProposalEdit) {
      const proposal = applyEdit(shown.proposal, edit);
      if (proposal === shown.proposal) return;
      unsaved = [...unsaved, edit];
      show({ proposal, unsaved });
      if (!shown.theirs) saver.note();
    },
    /** Another form of the same document was saved by this person. */
    movedTo(version: number) {
      kept = { ...kept, version };
      own.push(version);
    },
    /** This person chose another kind of document: the same source is read anew, and what was done to its lines is gone. */
    readAs(version: number, kind: DocumentKind) {
      kept = { version, proposal: proposeAs(kept.proposal, kind) };
      own.push(version);
      unsaved = [];
      saver.forget();
      show({ proposal: kept.proposal, unsaved });
    },
    /** The page was loaded anew: if somebody else was there, what is not saved here waits for a decision. */
    arrive(theirs: Kept) {
      if (theirs.version <= kept.version) return;
      if (unsaved.length > 0) return show({ theirs });
      kept = theirs;
      own = [theirs.version];
      show({ proposal: theirs.proposal });
    },
    /** Carries out the own acts on what the other has saved, or lets them go. */
    decide(choice: "keepMine" | "takeTheirs") {
      if (!shown.theirs) return;
      kept = shown.theirs;
      own = [kept.version];
      if (choice === "takeTheirs") {
        unsaved = [];
        saver.forget();
      }
      show({ proposal: applyEdits(kept.proposal, unsaved), unsaved, theirs: null });
      if (choice === "keepMine") void saver.settle();
    },
  };
}
