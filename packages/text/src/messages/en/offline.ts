export const offlineWords = {
  title: "You are offline",
  text: "This page was not opened on this device yet. Today is here as you last saw it.",
  today: "Go to Today",
} as const;
