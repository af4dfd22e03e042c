export const outlookWords = {
  plain: "{plain, select, likely {Likely} other {Unlikely}} at this pace.",
  moreDays:
    "{entries, plural, =1 {One more day} other {# more days}} with an entry and we can say how likely it is.",
  morePeriods: "It takes {periods} more before we can say how likely it is.",
  chance: "At your recent pace you have {odds} of making it by {day}.",
  lift: "One more usual day today would make it {chance}.",
  arrive: "One more usual day today would get you there.",
  arriveKept: "Keeping {now} would get you there.",
  little: "One more usual day today would add a little to that.",
  liftKept: "Keeping {now} would make it {chance}.",
  littleKept: "Keeping {now} would add a little to that.",
} as const;
