export const entryWords = {
  saving: "Saving",
  notSaved: "We could not save that. It is kept here and we will try again.",
  code: "Code {requestId}",
  tryNow: "Try now",
  offline:
    "{count, plural, =0 {You are offline. What you log waits here and goes when you are back.} one {You are offline. # entry waits here and goes when you are back.} other {You are offline. # entries wait here and go when you are back.}}",
  offlineChanges:
    "{count, plural, =0 {You are offline. What you log waits here and goes when you are back.} one {You are offline. # change waits here and goes when you are back.} other {You are offline. # changes wait here and go when you are back.}}",
  rest: "A rest day. It does not count against you.",
  logged: "Logged.",
  takenBack: "Taken back.",
  removed: "Removed from the log.",
} as const;
