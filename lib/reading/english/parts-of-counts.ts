// What tells that a sentence counts dead, and its parts from each other and from the whole.

/** Letters without which no dead are told of, which is quicker to tell. */
export const TELLS_OF_DEATH =
  / of them (?:were|was) |sa(?:id|ys) [\p{L}\d-]+[.;]|we (?:\p{Ll}+ ){0,2}lost|los(?:t|es?|ing) (?:\p{L}+ ){0,3}|drowned|suffocated|succumb|butcher|lynch|to death|alive|fatally|mow|throat|put to|their li[fv]e|lives|wip(?:ed|ing) out| die |eliminat|neutrali|liquidat|spoke[n]? of|speaks? of|figure|(?:up|down) from|counted|gave|puts? it at|puts? (?:the|that|its) (?:number|count|total)|bury|kill|dead|death|died|dying|toll|bodies|body of|buried|corpse|fatal|shot|massacr|execut|murder|slain|slaughter|assassin|behead|perish|lives|gunned|hanged|remains|martyr/iu

/** Words for anybody, whom a list behind them tells. */
export const ANYBODY =
  /^(?:people|persons?|civilians?|others|victims|members|residents|relatives)$/i

/** What the whole sentence says of some of those counted before. */
export const OF_THEM_ALL =
  /^ of them (?:were|was) (?:also )?(?=\p{Ll})(?!wounded|injured|hurt|missing|still)/u

/** What stands between a count and the first of its parts. */
export const OPENS_PARTS =
  /^[^.;:]{0,110}(?::|,? (?:namely|comprising))\s*(?:at least |some |about )?$/i

/** What stands between a count and another that is added to it. */
export const ADDED =
  /^(?:, (?:an?|the) [^,;.]{3,60})?,? (?:and |along with |as well as )?(?:his |her |their )?$/iu

/** What so many of those killed were. */
export const AS_WHAT =
  /^ (?:were|was) (?:[\p{L}-]+ ){0,2}?(civilians|children|fighters|rebels|soldiers|police|militants|volunteers|women|combatants)/iu
