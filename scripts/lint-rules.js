import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The rules of docs/architecture.md that a linter can hold. scripts/architecture.test.ts sees each of them fire. */

const forbid = (selectors, message) => ({
  create: (context) => Object.fromEntries([selectors].flat().map((selector) => [selector, (node) => context.report({ node, message })])),
});

const people = readFileSync(path.resolve(import.meta.dirname, "../prisma/schema/people.prisma"), "utf8");
const roles = /enum Role \{([^}]*)\}/
  .exec(people)[1]
  .match(/^\s*[A-Z_]+$/gm)
  .map((name) => name.trim());

const dustyNames = /^(index|utils?|helpers?|common|shared|misc|v\d+)$/;
const spoken = "/^(alt|aria-label|aria-description|aria-roledescription|label|placeholder|title)$/";

const isDirective = (node, text) => node.type === "ExpressionStatement" && node.directive === text;

/** Names that a file imports from `app/_request/form-action`. */
function makersOfActions(program) {
  return program.body
    .filter(({ type, source }) => type === "ImportDeclaration" && /(^|\/)_request\/form-action(\.ts)?$/.test(source.value))
    .flatMap(({ specifiers }) => specifiers.map(({ local }) => local.name));
}

/** Whether a file of ours runs in the browser too: what it exports, the server may draw, but not call. */
function isForBrowser(source) {
  const files = [".tsx", ".ts"].map((ending) => path.resolve(import.meta.dirname, `..${source.replace(/^@/, "")}${ending}`));
  const file = source.startsWith("@/components/") && files.find((one) => existsSync(one));
  return Boolean(file) && readFileSync(file, "utf8").startsWith('"use client"');
}

function isMade(statement, makers) {
  if (statement.exportKind === "type") return true;
  const { declaration } = statement;
  if (statement.type !== "ExportNamedDeclaration" || declaration?.type !== "VariableDeclaration") return false;
  return declaration.declarations.every(({ init }) => init?.type === "CallExpression" && makers.includes(init.callee.name));
}

export const rules = {
  "schemas-in-schema": forbid(
    'MemberExpression[object.name="z"]',
    "A form and its server share one schema: declare it in the area's schema.ts.",
  ),

  "roles-in-policy": forbid(
    [
      `Literal[value=/^(${roles.join("|")})$/]`,
      'MemberExpression[property.name="role"][object.name=/^(actor|user|person|member|membership|held)$/]',
    ],
    "What a role may do and see is answered by domain/policy.ts and domain/visibility.ts alone.",
  ),

  "sql-with-parameters": forbid(
    ["Identifier[name=/^\\$(query|execute)RawUnsafe$/]", 'MemberExpression[object.name="Prisma"][property.name="raw"]'],
    "SQL takes its values as parameters: use the tagged $queryRaw, $executeRaw and Prisma.sql.",
  ),

  "dates-through-format": forbid(
    [
      "CallExpression[callee.property.name=/^toLocale(Date|Time)?String$/]",
      'MemberExpression[object.name="Intl"][property.name=/^(DateTimeFormat|NumberFormat|RelativeTimeFormat|ListFormat)$/]',
      "ImportDeclaration[source.value=/^next-intl/] ImportSpecifier[imported.name=/^(useFormatter|getFormatter)$/]",
    ],
    "Browsers do not know Kazakh: write dates and numbers with lib/format.ts.",
  ),

  "words-in-messages": forbid(
    [
      "JSXText[value=/\\p{L}/u]",
      "JSXElement > JSXExpressionContainer > Literal[value=/\\p{L}/u]",
      `JSXAttribute[name.name=${spoken}] > Literal[value=/\\p{L}/u]`,
    ],
    "Words that people read live in messages/*.json.",
  ),

  "one-assertion": forbid(
    "TSAsExpression > TSAsExpression[typeAnnotation.type=/^TS(Unknown|Any|Never)Keyword$/]",
    "An assertion through unknown switches the types off.",
  ),

  "names-that-say": {
    create: (context) => ({
      Program(node) {
        const place = path.relative(context.cwd, context.filename).split(path.sep);
        const dusty = place.map((part) => part.replace(/\..*$/, "")).find((part) => dustyNames.test(part));
        if (dusty) context.report({ node, message: `“${dusty}” says nothing about what is inside. Name it after that.` });
      },
    }),
  },

  "server-only-in-actions": {
    create: (context) => ({
      ExpressionStatement(node) {
        if (isDirective(node, "use server"))
          context.report({ node, message: 'Each export of a "use server" file is a public address: only app/**/actions.ts has them.' });
      },
    }),
  },

  "browser-functions-in-browser": {
    create: (context) => ({
      Program({ body }) {
        if (body.some((statement) => isDirective(statement, "use client"))) return;
        for (const node of body) {
          if (node.type !== "ImportDeclaration" || node.importKind === "type") continue;
          const called = node.specifiers.some(({ importKind, local }) => importKind !== "type" && /^[a-z]/.test(local.name));
          if (called && isForBrowser(node.source.value))
            context.report({
              node,
              message: 'The server cannot call what a "use client" file exports; say "use client" here, or move the function.',
            });
        }
      },
    }),
  },

  "actions-are-made": {
    create: (context) => ({
      Program(node) {
        if (!node.body.some((statement) => isDirective(statement, "use server"))) {
          return context.report({ node, message: 'An actions.ts begins with "use server".' });
        }
        const makers = makersOfActions(node);
        for (const statement of node.body) {
          if (statement.type.startsWith("Export") && !isMade(statement, makers)) {
            context.report({ node: statement, message: "Every action is made by formAction, which asks who is calling." });
          }
        }
      },
    }),
  },
};
