// Where a fault can be planted in a module, and what stands there then. The module itself is not touched.
import { Visitor } from "oxc-parser";
import { lineAt } from "../house/sources.mjs";

const SWAPPED = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "&&": "||",
  "||": "&&",
  min: "max",
  max: "min",
};

/** Faults of arithmetic and of decisions: bounds, signs, constants, conditions, answers given early. One for each place. */
export function faultsOf(source) {
  const { text, program } = source;
  const typed = new Set();
  const found = [];
  const replace = (node, by) => found.push({ ...node, by });
  const of = (node) => text.slice(node.start, node.end);
  const swap = ({ left, right, operator }) => {
    const between = { start: left.end, end: right.start };
    // Brackets around an operand stand between the two as well.
    const at = text.indexOf(` ${operator} `, between.start) + 1;
    if (at > 0 && at < between.end && SWAPPED[operator])
      replace({ start: at, end: at + operator.length }, SWAPPED[operator]);
  };
  const negate = ({ test }) => test && replace(test, `!(${of(test)})`);
  new Visitor({
    BinaryExpression: swap,
    LogicalExpression: swap,
    TSLiteralType: ({ literal }) => typed.add(literal.start),
    Literal: (node) => {
      if (typeof node.value === "number") replace(node, String(node.value + 1));
    },
    UnaryExpression: ({ start, end, operator, argument }) => {
      if (operator === "!" || (operator === "-" && argument.type !== "Literal"))
        replace({ start, end }, of(argument));
    },
    MemberExpression: ({ object, property }) => {
      if (object.name === "Math" && SWAPPED[property.name]) replace(property, SWAPPED[property.name]);
    },
    IfStatement: (node) => {
      negate(node);
      if (node.consequent.type === "ReturnStatement" && !node.alternate) replace(node.consequent, ";");
    },
    ConditionalExpression: negate,
    WhileStatement: negate,
  }).visit(program);
  return found.filter(({ start }) => !typed.has(start)).map((fault) => placed(source, fault));
}

/** A procedure about a goal, as it would be had its author forgotten that the goal may lie in the trash. */
const FORGETFUL = {
  ofGoal: (schema) =>
    forgetful(schema, "goal: await (await import('@cairn/db/crud/goal')).getGoal(ctx.tx, ctx.userId, id)"),
  ofGoalView: (schema) => forgetful(schema, "view: await (await import('../goal-view.ts')).viewOf(ctx, id)"),
};

function forgetful(schema, found) {
  return `(await import('../trpc.ts')).protectedProcedure.input(${schema}).use(async ({ ctx, input, next }) => {
    const id = input.goalId ?? input.id;
    return next({ ctx: { ${found} } });
  })`;
}

/** Calls that are made for what they refuse. */
const REFUSING = /^(refuse[A-Z]\w*|getLive[A-Z]\w*|take)$/;

/** Refusals left out: a throw, a call that refuses, one of several reasons, and the base that knows live goals alone. */
export function refusalsOf(source) {
  const { text, program } = source;
  const found = [];
  const of = (node) => text.slice(node.start, node.end);
  new Visitor({
    ThrowStatement: (node) => {
      // What was caught is handed on: no refusal of this place.
      if (node.argument.type !== "Identifier") found.push({ ...node, by: ";" });
    },
    ExpressionStatement: (node) => {
      const call = node.expression.type === "AwaitExpression" ? node.expression.argument : node.expression;
      if (call.type === "CallExpression" && REFUSING.test(call.callee.name)) found.push({ ...node, by: ";" });
    },
    IfStatement: ({ test, consequent }) => {
      const only = consequent.type === "BlockStatement" ? consequent.body[0] : consequent;
      if (only.type !== "ThrowStatement" || test.operator !== "||") return;
      found.push({ ...test, by: of(test.left) }, { ...test, by: of(test.right) });
    },
    CallExpression: (node) => {
      const forget = FORGETFUL[node.callee.name];
      if (forget && node.arguments.length === 1) found.push({ ...node, by: forget(of(node.arguments[0])) });
    },
  }).visit(program);
  return found.map((fault) => placed(source, fault));
}

/** A fault with its line, and that line before and after: what a person reads, and what an excuse names. */
export function placed({ path, text }, { start, end, by }) {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const changed = text.slice(0, start) + by + text.slice(end);
  return {
    path,
    line: lineAt(text, start),
    before: lineFrom(text, from),
    after: lineFrom(changed, from),
    start,
    end,
    by,
  };
}

const lineFrom = (text, from) => text.slice(from, text.indexOf("\n", from)).trim();

/** The module's text with the fault in it. */
export function plant(text, { start, end, by }) {
  return text.slice(0, start) + by + text.slice(end);
}
