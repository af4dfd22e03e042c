import { parseSync } from "oxc-parser";

/** A text in the sources that a person would read. */
export type Literal = { line: number; text: string };

/** Attributes and properties that hold words for people, however short. */
const SHOWN =
  /^(label|title|placeholder|alt|hint|lede|text|message|caption|name|detail|heading|of|confirmLabel|cancelLabel|aria-(label|description|valuetext|roledescription))$/;
/** Those whose text is for machines, and calls that take such text. */
const MACHINE =
  /^(className|href|src|d|viewBox|points|transform|type|key|id|role|rel|method|media|pattern|style|autoComplete|aria-keyshortcuts|content|digest|code|kind|cx|matchMedia|addEventListener|removeEventListener|querySelector|querySelectorAll|closest|matches|headers|setProperty|([A-Z]\w*)?Error)$/;
/** Names: of the product, of others, and of keys. */
const NAMES =
  /^(Cairn|Edge|Opera|Firefox|Chrome|Safari|Android|ChromeOS|Windows|Linux|· Cairn|%s · Cairn|Enter|Escape|Arrow\w+|Home|End|Page\w+|Tab|Backspace|Delete|Shift|Control|Meta|Alt|(Ctrl|Esc|[A-Z])([ +]([A-Z↓↑]|Space))*)$/;

type Node = { type: string; start: number; end: number } & Record<string, unknown>;

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

/** Every text of a module that belongs into a catalogue. */
export function literalsIn(file: string, source: string): Literal[] {
  const found: Literal[] = [];
  const visit = (value: unknown, place: "shown" | "code"): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, place);
    if (!isNode(value) || isMachine(value)) return;
    const text = textOf(value);
    if (text !== null && isWords(text, value.type === "JSXText" ? "shown" : place))
      found.push({ line: source.slice(0, value.start).split("\n").length, text });
    const within = placeOf(value, place);
    for (const [name, child] of Object.entries(value)) {
      // Names of properties, what a value is compared with, and directives are no texts.
      if (name === "key" || (name === "test" && value.type === "SwitchCase")) continue;
      visit(child, within);
    }
  };
  visit(parseSync(file, source).program.body, "code");
  return found;
}

function textOf(node: Node): string | null {
  const { value } = node;
  if (node.type === "JSXText" || node.type === "Literal") return typeof value === "string" ? value : null;
  if (node.type !== "TemplateElement" || typeof value !== "object" || value === null) return null;
  return "cooked" in value ? String(value.cooked) : null;
}

function isWords(text: string, place: "shown" | "code"): boolean {
  if (NAMES.test(text.trim())) return false;
  if (place === "shown") return /\p{L}{2}/u.test(text);
  return /^\p{Lu}\p{Ll}+|\p{L}[,.:;]? \p{L}|^[,.:;]? \p{L}{2}|\p{L}{2} $/u.test(text);
}

/** Whether what is below is shown whatever it looks like. */
function placeOf(node: Node, place: "shown" | "code"): "shown" | "code" {
  const name = nameOf(node);
  if (node.type === "JSXAttribute") return name !== "name" && SHOWN.test(name) ? "shown" : "code";
  if (node.type === "Property") return SHOWN.test(name) ? "shown" : "code";
  return /^(Conditional|Logical|Template|JSXExpression|Parenthesized)/.test(node.type) ? place : "code";
}

function isMachine(node: Node): boolean {
  if (/^(Import|TS(?!As|Satisfies|NonNull))/.test(node.type)) return true;
  if (node.type === "BinaryExpression") return node.operator !== "+";
  if (node.type === "ExpressionStatement" && typeof node.directive === "string") return true;
  if (!/^(JSXAttribute|Property|CallExpression|NewExpression|ExportNamed|ExportAll)/.test(node.type))
    return false;
  if (/^Export/.test(node.type)) return node.source !== null && node.source !== undefined;
  return MACHINE.test(nameOf(node));
}

function nameOf(node: Node): string {
  const named = [node.name, node.key, node.callee].find(isNode);
  if (!named) return "";
  if (isNode(named.property)) return String(named.property.name);
  return String(named.name ?? named.value ?? "");
}
