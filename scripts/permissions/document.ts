import { readFileSync } from "node:fs";
import { permissionTables } from "@/domain/matrix/table";
import type { Role } from "@/domain/vocabulary";

export const file = "docs/permissions.md";

const begins = `# Who may do and see what

Written by \`npm run docs:permissions\` from \`domain/policy.ts\`; a test fails when the two differ.
\`domain/matrix.test.ts\` asks every question here, and many more, of the policy, of the commands and of row-level security, and finds that they agree.
\`docs/inventory.json\` says where in the application each ability is asked for.

## Who may do what

A role is held in one State, and perhaps in one body or organisation, from a date, until a date. *Own State* and *own body* mean those of the record;
after the colon stand the states of the record in which it may be done. What is not in a table is not allowed, and a role that is not a column may do none of it.
A visitor, somebody whose role has ended or not begun, and somebody whose account is disabled may do nothing at all.`;

const sees = `## Who sees what

Everybody sees what is published. The rest is decided by these functions of \`domain/visibility.ts\`, and once more by row-level security:`;

/** The policy in words and tables, as docs/permissions.md has to say it. */
export function document(): string {
  const { vocabulary } = JSON.parse(readFileSync("messages/en.json", "utf8")) as { vocabulary: { Role: Record<Role, string> } };
  return `${[begins, permissionTables({ roles: vocabulary.Role }), sees, sights().join("\n")].join("\n\n")}\n`;
}

/** What the policy's own comments say of the functions that decide who sees what. */
function sights(): string[] {
  const policy = readFileSync("domain/visibility.ts", "utf8");
  const commented = policy.matchAll(/\/\*\* ([^/]*?) \*\/\n(?:export )?const (visible\w+|sees\w+|reads\w+)/g);
  return [...commented].filter(([, , name]) => !name?.endsWith("Sql")).map(([, comment, name]) => `- \`${name}\`: ${comment}`);
}
