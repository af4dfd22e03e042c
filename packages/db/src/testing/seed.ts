import fc from "fast-check";

// Ordinary runs repeat exactly; with CAIRN_RUNS they look for what is new, and name their seed when they find it.
if (!process.env.CAIRN_RUNS) fc.configureGlobal({ seed: 20_260_301 });
