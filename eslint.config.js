import coreWebVitals from "eslint-config-next/core-web-vitals";
import typescript from "eslint-config-next/typescript";
import { rules } from "./scripts/lint-rules.js";

const storeys = ["{app,components,domain,lib}/**/*.{ts,tsx}"];
const tests = ["**/*.test.{ts,tsx}", "**/factories.ts"];

const config = [
  {
    ignores: [
      "node_modules/**",
      ".next/**",
      ".data/**",
      ".cache/**",
      "generated/**",
      "next-env.d.ts",
      "playwright-report/**",
      "test-results/**",
    ],
  },
  ...coreWebVitals,
  ...typescript,
  {
    files: ["**/*.{ts,tsx,js,mjs,cjs}"],
    plugins: { house: { rules } },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", 300],
      // Both take a handler that is given to a form, and what a browser has kept, for mistakes.
      "react-hooks/refs": "off",
      "react-hooks/set-state-in-effect": "off",
      "house/names-that-say": "error",
      "house/one-assertion": "error",
      "house/sql-with-parameters": "error",
      "house/server-only-in-actions": "error",
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/no-unused-expressions": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", disallowTypeAnnotations: false }],
      // A permission check that nobody waits for checks nothing.
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: storeys,
    ignores: tests,
    rules: { "house/dates-through-format": "error", "house/schemas-in-schema": "error", "house/roles-in-policy": "error" },
  },
  {
    files: ["{app,components}/**/*.{ts,tsx}"],
    ignores: ["**/*.test.ts"],
    rules: { "house/browser-functions-in-browser": "error" },
  },
  { files: ["{app,components}/**/*.tsx"], rules: { "house/words-in-messages": "error" } },
  { files: ["lib/format.ts", "lib/day.ts", "lib/zones.ts"], rules: { "house/dates-through-format": "off" } },
  { files: ["domain/**/schema.ts", "lib/env.ts"], rules: { "house/schemas-in-schema": "off" } },
  // People's memberships are data there: they are granted and ended.
  {
    files: [
      "domain/policy.ts",
      "domain/roles.ts",
      "domain/visibility.ts",
      "domain/vocabulary.ts",
      "domain/*/policy.ts",
      "domain/people/**/*.ts",
      "domain/matrix/**/*.ts",
    ],
    rules: { "house/roles-in-policy": "off" },
  },
  { files: ["app/**/actions.ts"], rules: { "house/server-only-in-actions": "off", "house/actions-are-made": "error" } },
];

export default config;
