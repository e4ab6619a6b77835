import { chainStart, commitmentTo, linkHash } from "@/domain/audit/rules";
import type { Ability } from "@/domain/policy";
import type { HistoryKind } from "@/domain/vocabulary";
import type { Random } from "@/prisma/volume/random";
import type { Rows } from "@/prisma/volume/rows";

export type Event = {
  recommendation_id: string;
  response_id: string | null;
  body_id: string | null;
  kind: HistoryKind;
  status: string | null;
  response_version: number | null;
  note: string | null;
  actor_id: string;
  at: string;
};

const acts: Record<HistoryKind, Ability> = {
  RECORDED: "document.lock",
  CLASSIFIED: "recommendation.classify",
  ASSIGNED: "recommendation.assign",
  UNASSIGNED: "recommendation.unassign",
  RELATED: "recommendation.relate",
  UNRELATED: "recommendation.unrelate",
  RESPONSE_STARTED: "response.start",
  RESPONSE_SUBMITTED: "response.submit",
  RESPONSE_RETURNED_BY_APPROVER: "response.return",
  RESPONSE_SIGNED: "response.sign",
  RESPONSE_RETURNED_BY_SECRETARIAT: "response.return",
  RESPONSE_VERIFIED: "response.verify",
  RESPONSE_PUBLISHED: "response.publish",
  RESPONSE_WITHDRAWN: "response.withdraw",
  REOPENED: "recommendation.reopen",
  ARCHIVED: "recommendation.archive",
  RESTORED: "recommendation.restore",
};

/** Enters what happened in the history, and in an audit chain that verifies. */
export function chronicle(rows: Rows, random: Random) {
  let head = { seq: 0, hash: chainStart };
  return {
    async enter(event: Event): Promise<void> {
      await rows.add("history_entry", { id: random.uuid(), ...event });

      const { actor_id: actorId, at, kind, recommendation_id: recommendationId, response_id: responseId, status } = event;
      const [seq, subjectId, salt] = [head.seq + 1, responseId ?? recommendationId, random.uuid()];
      const content = { before: null, after: { id: subjectId, kind, status } };
      const link = { actorId, action: acts[kind], subjectId, commitment: commitmentTo(salt, content), previousHash: head.hash };
      const hash = linkHash({ seq: BigInt(seq), at: new Date(at), ...link });
      await rows.add("audit_entry", {
        seq,
        at,
        actor_id: actorId,
        action: link.action,
        subject_id: subjectId,
        commitment: link.commitment,
        previous_hash: link.previousHash,
        hash,
      });
      await rows.add("audit_content", { seq, salt, content });
      head = { seq, hash };
    },
    head: () => head,
  };
}

export type Chronicle = ReturnType<typeof chronicle>;
