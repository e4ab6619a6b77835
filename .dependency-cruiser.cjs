// The four storeys of docs/architecture.md, as rules. scripts/architecture.test.ts sees each of them fire.
const tests = "\\.test\\.tsx?$|/factories\\.ts$|^domain/matrix/";
const typesOnly = { dependencyTypesNot: ["type-only"] };
const machinery = "^lib/(db|env|mail|storage|scan|log|metrics)\\.ts$";
const doors = "^domain/.+/(queries|commands)\\.ts$|^domain/(change|reading|authenticating|delivering)\\.ts$";
const packages = (...names) => `(^|/)node_modules/(${names.join("|")})/`;

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    rule("no-cycles", "Two files that need each other are one file, or three.", {}, { circular: true }),

    rule(
      "lib-is-the-floor",
      "Plumbing knows no treaty.",
      { path: "^lib/", pathNot: tests },
      { path: "^(app|components|domain|prisma|scripts|e2e)/" },
    ),

    rule(
      "domain-knows-no-web",
      "What is true and allowed is so without a browser or a request.",
      { path: "^domain/", pathNot: tests },
      {
        path: [
          "^(app|components|prisma|scripts|e2e)/",
          "^lib/i18n/navigation",
          packages("next", "next-auth", "next-intl", "react", "react-dom", "server-only"),
        ],
      },
    ),

    rule(
      "rules-are-pure",
      "A rule that queries hides a query in every loop that asks it.",
      { path: ["^domain/.+/(rules|schema|vocabulary)\\.ts$", "^domain/(policy|visibility|actor|errors|vocabulary)\\.ts$"] },
      {
        path: [doors, machinery, packages("pg", "@prisma/[^/]+", "nodemailer"), "^(node:)?(fs|net|http|https|child_process)(/|$)"],
        ...typesOnly,
      },
    ),

    rule(
      "one-door-to-the-database",
      "A page, component or action that touches Prisma is a second door. (lib/throttle.ts counts guesses; it holds no record.)",
      { path: "^(app|components|domain|lib)/|^[^/]+$", pathNot: [doors, "^lib/(db|throttle)\\.ts$", "^prisma\\.config\\.ts$", tests] },
      { path: ["^lib/db\\.ts$", packages("pg", "@prisma/adapter-pg", "@prisma/client")] },
    ),

    rule(
      "one-door-to-generated-code",
      "The values of the enums come through domain/vocabulary.ts or the vocabulary of an area, the client through lib/db.ts.",
      { path: "^(app|components|lib)/|^[^/]+$", pathNot: ["^lib/db\\.ts$", tests] },
      { path: "^generated/" },
    ),
    rule(
      "one-door-to-generated-code",
      "In the domain, Prisma is a type; SQL is put together where it is run, and as filters of what is visible. (domain/keeping.ts is what commands share.)",
      { path: "^domain/", pathNot: ["^domain/(visibility|keeping)\\.ts$", "/vocabulary\\.ts$", doors, tests] },
      { path: "^generated/", ...typesOnly },
    ),

    rule(
      "components-are-pure-ui",
      "A component draws what it is given: no fetch, no session, no database.",
      { path: "^components/", pathNot: tests },
      {
        path: [
          "^(app|prisma|scripts|e2e)/",
          machinery,
          packages("next-auth", "pg", "@prisma/[^/]+", "nodemailer"),
          "node_modules/next/(headers|cache|server)\\.js$",
        ],
      },
    ),
    rule(
      "components-are-pure-ui",
      "Of the domain, a component takes vocabulary, rules and schemas; of the rest, types.",
      { path: "^components/", pathNot: tests },
      { path: "^domain/", pathNot: ["/vocabulary\\.ts$", "/(rules|schema)\\.ts$"], ...typesOnly },
    ),

    rule(
      "ui-knows-no-treaty",
      "components/ui could ship in another product.",
      { path: "^components/ui/", pathNot: tests },
      { path: "^domain/|^components/(?!ui/)" },
    ),

    rule(
      "pages-do-not-write",
      "Writes go through actions and routes, which ask who is calling.",
      { path: "^app/", pathNot: ["/actions\\.ts$", "/route\\.ts$", "^app/_request/", tests] },
      { path: "^domain/.+/commands\\.ts$|^domain/change\\.ts$" },
    ),

    rule(
      "areas-meet-through-queries",
      "Of another area, an area uses what it reads, its rules and its schemas; it writes nowhere else but in the audit and the list of withdrawals.",
      { path: "^domain/([^/]+)/", pathNot: tests },
      { path: "^domain/[^/]+/", pathNot: ["^domain/$1/", "/(queries|rules|schema)\\.ts$", "^domain/(audit|withdrawals)/commands\\.ts$"] },
    ),
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^generated/"] },
    exclude: { path: ["^\\.(next|data|cache)/", "^next-env\\.d\\.ts$"] },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    },
    skipAnalysisNotInRules: true,
  },
};
