import { type AuditLink, canonical, commitmentTo } from "@/domain/audit/rules";
import { takesBack } from "@/domain/audit/statements/rules";

/** What an act said to everybody, as it is found, with the columns that repeat it for finding. */
export type FoundStatement = {
  salt: string;
  content: unknown;
  at: Date;
  act: string;
  subjectId: string;
  stateId: string | null;
  bodyIds: string[];
  recommendationIds: string[];
  hiddenAt: Date | null;
};

type Entry = AuditLink & { statement?: FoundStatement | null };

/** A statement is what its entry commits to, and stands nowhere without one; one that is gone was erased, which the chain bears. */
export function faultOfStatement({ said, statement }: Entry): "statementAltered" | null {
  if (!statement) return null;
  const { salt, content, hiddenAt: _, ...columns } = statement;
  return said === commitmentTo(salt, content) && canonical(columnsOf(content)) === canonical(columns) ? null : "statementAltered";
}

function columnsOf(content: unknown) {
  const { at, act, subject, state, bodies, recommendations } = content as Record<string, unknown>;
  return { at, act, subjectId: subject, stateId: state, bodyIds: bodies, recommendationIds: recommendations };
}

type Told = { shown: bigint | null; hidden: bigint | null };

/** Follows what is told of each subject: all of it is hidden when it is withdrawn, and nothing of it otherwise. */
export function telling() {
  const subjects = new Map<string, Told>();
  let first: bigint | null = null;
  const note = (seq: bigint | null) => {
    if (seq !== null && (first === null || seq < first)) first = seq;
  };

  return {
    follow({ seq, action, subjectId, statement }: Entry): void {
      if (takesBack(action)) {
        note(subjects.get(subjectId)?.shown ?? null);
        subjects.delete(subjectId);
      }
      if (!statement) return;
      const told = subjects.get(statement.subjectId) ?? { shown: null, hidden: null };
      if (statement.hiddenAt) told.hidden ??= seq;
      else told.shown ??= seq;
      subjects.set(statement.subjectId, told);
    },
    fault(): { seq: bigint; kind: "statementHidden" } | null {
      for (const { hidden } of subjects.values()) note(hidden);
      return first === null ? null : { seq: first, kind: "statementHidden" };
    },
  };
}
