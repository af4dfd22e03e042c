export const periodWords = {
  nothing: "Nothing {when}",
  none: "None {when}",
  plain: "{amount} {when}",
  overNone: "{amount} {when}, and the limit is none",
  atMost: "{done} of at most {most} {when}",
  mean: "{amount} on average {when}, {bounds} planned",
  meanMost: "{amount} on average {when}, {bounds}",
  asked: "{amount} {when}, {bounds} planned",
  noneIsLimit: "limit: none",
  most: "at most {amount}",
  range: "{lower} to {upper}",
} as const;
