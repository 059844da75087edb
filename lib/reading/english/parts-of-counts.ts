// What tells the parts of a count from each other and from the whole.

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
