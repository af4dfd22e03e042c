// Functions and procedures as the syntax tree shows them: how long, how branched.
import { Visitor } from "oxc-parser";
import { lineAt } from "./sources.mjs";

/** What makes a path of its own through a function. */
const BRANCHES = [
  "IfStatement",
  "ConditionalExpression",
  "LogicalExpression",
  "ForStatement",
  "ForInStatement",
  "ForOfStatement",
  "WhileStatement",
  "DoWhileStatement",
  "CatchClause",
];

/** Every function of a module: { path, line, name, lines, complexity }. What stands in an inner function counts there alone. */
export function functionsOf({ path, text, program }) {
  const found = [];
  const open = [];
  const names = new Map();
  const enter = (node) => {
    const line = lineAt(text, node.start);
    open.push({
      path,
      line,
      name: node.id?.name ?? names.get(node) ?? "(without a name)",
      lines: lineAt(text, node.end) - line + 1,
      complexity: 1,
    });
  };
  const leave = () => found.push(open.pop());
  const branch = () => {
    if (open.length > 0) open.at(-1).complexity += 1;
  };
  const visitor = {
    VariableDeclarator: (node) => node.init && names.set(node.init, node.id.name),
    Property: (node) => names.set(node.value, node.key.name),
    MethodDefinition: (node) => names.set(node.value, node.key.name),
    SwitchCase: (node) => node.test && branch(),
  };
  for (const kind of BRANCHES) visitor[kind] = branch;
  for (const kind of ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]) {
    visitor[kind] = enter;
    visitor[`${kind}:exit`] = leave;
  }
  new Visitor(visitor).visit(program);
  return found;
}

/** Every procedure of a route file: { lines, hasOutput }, the lines those of its handler's body. */
export function proceduresOf({ text, program }) {
  const found = [];
  new Visitor({
    CallExpression: ({ callee, arguments: [handler] }) => {
      if (callee.type !== "MemberExpression" || !isHandler(handler)) return;
      if (!["query", "mutation", "subscription"].includes(callee.property.name)) return;
      const { body } = handler;
      const lines = lineAt(text, body.end) - lineAt(text, body.start) + 1;
      found.push({
        lines: body.type === "BlockStatement" ? lines - 2 : lines,
        hasOutput: methodsOf(callee.object).includes("output"),
      });
    },
  }).visit(program);
  return found;
}

const isHandler = (node) => /^(ArrowFunction|Function)Expression$/.test(node?.type);

/** procedure.input(…).output(…) has input and output. */
function methodsOf(node) {
  if (node.type === "CallExpression") return methodsOf(node.callee);
  if (node.type !== "MemberExpression") return [];
  return [...methodsOf(node.object), node.property.name];
}
