// What core refuses, in core's own English: the command line says it as well.
export { refusalWords } from "@cairn/core/refusal-words";
