// What core and the api refuse, in core's own English: the command line says it as well.
export { refusalWords } from "@cairn/core/refusal/refusal-words";
