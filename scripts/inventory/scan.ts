import path from "node:path";
import ts from "typescript";

/*
 * Every way into the application, read from the code: its pages, the methods of its routes and its server actions,
 * each with who may come in and what the policy is asked there. docs/inventory.json says the same by hand.
 */

/** Who is let in by what: the first of these that an entry uses decides. */
const gates = {
  formAction: "signed in",
  uploadAction: "signed in",
  streamAction: "signed in",
  requireActor: "signed in",
  requireSession: "signed in",
  openFormAction: "signing in",
  requireOwing: "signing in",
  authOptions: "signing in",
} as const;
const asking = ["authorize", "can", "record"];

const entryFile = /^app\/.*\/?(page\.tsx|route\.ts|actions\.ts)$/;
const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Each entry as `file export`, with what lets people in and what is asked: `signed in: reviewCycle.open`. */
export function scan(root: string, known: readonly string[]): Record<string, string> {
  const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) => ts.sys.readFile(file));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const entries = fileNames.filter((file) => entryFile.test(path.relative(root, file)));
  const program = ts.createProgram(entries, { ...options, noEmit: true, incremental: false });
  const walker = new Walker(root, program.getTypeChecker(), known);

  const found: Record<string, string> = {};
  for (const file of entries.sort()) {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`${file} cannot be read.`);
    for (const [name, nodes] of ways(source, path.basename(file))) {
      const place = path.relative(root, file);
      found[name ? `${place} ${name}` : place] = walker.describe(nodes);
    }
  }
  return found;
}

/** A page is one entry, whatever it exports; of a route its methods are, of actions everything. */
function ways(source: ts.SourceFile, file: string): [name: string, nodes: ts.Node[]][] {
  if (file === "page.tsx") return [["", [source]]];
  const exported = source.statements.flatMap((statement): [string, ts.Node[]][] => {
    const isExported =
      ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement))
      throw new Error(`${source.fileName} exports in a way that is not looked at here.`);
    if (!isExported) return [];
    if (ts.isFunctionDeclaration(statement) && statement.name) return [[statement.name.text, [statement]]];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map((declared) => [declared.name.getText(), [declared]]);
    return [];
  });
  return file === "route.ts" ? exported.filter(([name]) => methods.includes(name)) : exported;
}

class Walker {
  constructor(
    private readonly root: string,
    private readonly checker: ts.TypeChecker,
    private readonly known: readonly string[],
  ) {}

  describe(nodes: ts.Node[]): string {
    const gate = new Set<string>();
    const asked = new Set<string>();
    const seen = new Set<ts.Node>();
    const visit = (node: ts.Node): void => {
      if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
      if (ts.isCallExpression(node)) for (const ability of this.abilitiesIn(node)) asked.add(ability);
      if (ts.isIdentifier(node)) {
        const admitted = (gates as Record<string, string>)[node.text];
        if (admitted) gate.add(admitted);
        for (const declaration of this.declarations(node)) {
          if (seen.has(declaration)) continue;
          seen.add(declaration);
          visit(declaration);
        }
      }
      ts.forEachChild(node, visit);
    };
    nodes.forEach(visit);
    const who = gate.has("signed in") ? "signed in" : gate.has("signing in") ? "signing in" : "everybody";
    return asked.size > 0 ? `${who}: ${[...asked].sort().join(", ")}` : who;
  }

  /** What the policy is asked here, or the audit is told: the abilities that are named in a call. */
  private abilitiesIn({ expression, arguments: given }: ts.CallExpression): string[] {
    const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
    if (!asking.includes(name)) return [];
    return given.flatMap((argument) => literals(argument)).filter((text) => this.known.includes(text));
  }

  /** Where a name of ours is declared, in the web or the domain. An action that a page hands on is an entry of its own. */
  private declarations(node: ts.Identifier): ts.Node[] {
    let symbol = this.checker.getSymbolAtLocation(node);
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = this.checker.getAliasedSymbol(symbol);
    return (symbol?.declarations ?? []).filter((declaration) => {
      const place = path.relative(this.root, declaration.getSourceFile().fileName);
      const isOurs = /^(app|domain)\//.test(place) && place !== "domain/policy.ts" && !place.endsWith("/actions.ts");
      return isOurs && (ts.isFunctionDeclaration(declaration) || ts.isVariableDeclaration(declaration));
    });
  }
}

/** The texts an expression may be: itself, or either side of a condition. */
function literals(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  return [];
}
