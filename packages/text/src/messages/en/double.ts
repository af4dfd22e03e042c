export const doubleWords = {
  logged: "You also logged {amount} {where}. Keep both, or only this one?",
  done: "You also marked this {where}. Keep both, or only this one?",
  onPhone: "on your phone",
  onDevice: "with {device}",
  throughToken: "through {name}",
  here: "in this browser",
  elsewhere: "elsewhere",
  both: "Keep both",
  one: "Only this one",
} as const;
