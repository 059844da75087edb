const FAR = String.raw`(?:some |about |around |roughly |nearly )?[\d.]+ ?(?:kms?|kilomet(?:re|er)s|miles|metres|meters)(?: \([^)]*\))?`
const SIDE = '(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)'
/** How far from another place, and on which side of it, the place in front of these words lies. */
export const AWAY = new RegExp(
  String.raw`^,? (?:which (?:is|lies) |located |situated |just |in the |to the )?(?:${FAR}(?: (?:to the )?)?(?:${SIDE}(?:ern (?:side|edge))? of|from|away from|outside)|${SIDE}(?:ern (?:side|edge))? of) (?:the )?(?:\p{Ll}+ ){0,3}(?:of )?(?:, )?$`,
  'u',
)
/** "Sake, a town near Goma": what the place in front of these words is. */
export const APPOSED =
  /^,? (?:which is )?(?:an?|the) (?:[\p{Ll}-]+ ){0,4}(?:town|city|village|suburb|neighbou?rhood|district|area|stronghold|settlement|hub|port|crossing|camp|base|airport|hamlet|commune)(?: [\p{Ll}\d-]+){0,5} (?:of|in|near|from|to|outside) (?:the )?(?:[\p{Ll}-]+ ){0,3}(?:of )?$/u
/** What somebody who goes or is brought to a place does. */
export const ASIDE =
  /(?<![\p{L}])(?:fled|fleeing|flee|escaped|displaced|moved|moving|evacuated|taken|rushed|transferred|transported|airlifted|brought|arrived|returned|returning|travell?ed|travell?ing|relocated|resettled|headed|speaking|reporting|admitted|treated|pronounced dead|based|born|lives?|living|came|coming|hailed|hailing)(?: \p{Ll}+){0,3}? (?:to|in|at|from|into|towards?|for) (?:the )?(?:\p{Ll}+ ){0,4}(?:of |in )?$/u
/** Where a part of those who are counted is: "killed 70 across A, most of them in B". */
export const PART_IN =
  /(?<![\p{L}])(?:half|most|many|some|all|majority|thirds?|quarters?|bulk|several|few|none) of (?:them|whom|those|these)(?: \p{Ll}+){0,2} (?:in|at|from|near|around) (?:the )?(?:\p{Ll}+ ){0,3}(?:of )?$/u
/** Where somebody is who speaks: "said in Geneva on Friday". */
export const SPOKE_IN =
  /(?<![\p{L}])(?:said|says|told (?:\p{L}+ ){1,3}|announced|spoke|speaking)(?: (?:on \p{Lu}\p{L}+|late|earlier))? in (?:the )?(?:\p{Ll}+ )?$|(?<![\p{L}])(?:speaking|spoke|talking|interview(?:ed)?|statement) (?:to|with|by) (?:the )?$|\bby (?:tele)?phone from (?:the )?(?:\p{Ll}+ ){0,3}(?:of )?$/u
/** What a name is that a place's noun stands behind: "A, the capital of the province". */
export const IS_PLACE =
  /^, (?:an?|the|once an?|once the) (?:[\p{Ll}-]+ ){0,4}(?:capital|city|town|village|suburb|hamlet|settlement|district)(?=,| (?:of|in|near|on|that|where|which|some|about|just|\d))/u
/** From the town to the part of it that a name follows: "A's southern suburb of B". */
export const OF_PART =
  /^[’']s (?:[\p{Ll}-]+ ){0,3}(?:suburb|district|neighbou?rhood|quarter|village|town|area) of $/u
