export const settingsWords = {
  settings: "Settings",
  profile: "Profile",
  look: "Look",
  days: "Days",
  pauses: "Pauses",
  data: "Data",
  trash: "Trash",
  history: "History",
  password: "Password",
  sessions: "Devices",
  tokens: "Tokens",
  account: "Account",
} as const;
