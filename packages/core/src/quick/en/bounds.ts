import type { Language } from "../language.ts";

export const bounds: Language["bounds"] = {
  atMost:
    "(?:no|not|never|nothing) (?:any )?more than|(?:no|not|never) (?:longer|over|above|greater|higher|bigger|further) than|not (?:over|above|exceed(?:ing)?)|(?:do not|don't|never|should not|shouldn't|must not|mustn't|won't|will not|not|cannot|can't) (?:exceed|cross|go over|go above)|without exceeding|at (?:the )?most|less th[ae]n|fewer th[ae]n|lower than|smaller than|shorter than|under|below|beneath|(?:a |the )?max(?:imum|\\.)?(?: of)?|up to|limited to|capped at|≤|<=|<|only|just|stick(?:ing)? to|within",
  atLeast:
    "at (?:the )?least|at minimum|(?:no|not|never) (?:less|fewer|lower|shorter) than|(?:not )?(?:a |the )?min(?:imum|\\.)?(?: of)?|≥|>=|>|more than|over|above|upwards of|longer than",
  atMostAfter:
    "at (?:the )?(?:very )?most|max(?:imum|\\.)?|tops|or (?:less|fewer|under|below)|limit|and no more|but no more|not more|only|at the maximum",
  atLeastAfter: "or more|or longer|at (?:the )?(?:very )?least|min(?:imum|\\.)|plus|and more|and up|or over",
  rangeBefore: "between|from|anywhere from|anywhere between|somewhere between",
  rangeJoint: " ?[-–] ?| to | or | and ",
  reduceTo:
    /^(?:limit|cap|restrict|reduce|cut|cut down|cut back|bring down|lower|keep|hold|decrease|drop|trim|get|slash|budget|ration|go down|come down|bring|stay|stick|cut back on|cut down on)(?!\p{L})/u,
  keepAt: "(?:down |back )?(?:to|at|under|below|within)",
  limit: /^(?:limit|cap|restrict|budget|ration|keep|hold)(?!\p{L})/u,
  only: "only|max(?:imum)?|at most|tops|limit",
  approximately: "(?:about|around|approximately|roughly|some|just|exactly|a total of|a|an)",
  no: "don't|do not|never|not|won't|will not|shouldn't|should not|must not|no",
  negated: /(?:^|\s)(?:don't|do not|never|not|won't|will not|shouldn't|should not|must not|no) /u,
  startAt:
    "(?:starting|start|beginning|currently|now|i am|i'm)(?: (?:from|at|with))? at|(?:starting|beginning) (?:from|with)|starting weight(?: of)?|currently(?: weigh(?:ing)?)?|i(?:'m| am) now|from at",
  from: "from",
  to: "(?:(?:down|up) )?to",
};
