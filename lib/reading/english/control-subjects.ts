/** What a sentence begins with in front of a deed whose doer the next clause names. */
export const FIRST_DEED =
  /^[“"]?(?:Since|After|Having|Upon|By|While|Despite|Before|With)(?: \p{Ll}+ly)? $/u

/** "Its troops": whose they are other words tell. */
export const JUST_TROOPS =
  /^(?:troops|soldiers|fighters|units|forces?|army|military|militia|group)$/i

/** Whose they are another sentence may tell: "its troops", "the alliance". */
export const VAGUE = /^(?:its|their|his) |^(?:alliance|coalition|movement)$/i

/** The subject is "they", which is no body that speaks. */
export const THEY = /(?<![\p{L}])they(?: \p{Ll}+){0,2} $/iu

/** The subject is "we" or "our troops". */
export const WE = /(?<![\p{L}])(?:we|our \p{Ll}+)(?: \p{Ll}+){0,2} $/iu

/** A deed that follows from the one in front of it: "took A, giving it control over B". */
export const FOLLOWS =
  /,(?: also| then| thus| thereby)? (?:taking|capturing|seizing|retaking|recapturing|overrunning|liberating|besieging|surrounding|encircling|driving|pushing|expelling|losing|abandoning|(?:giving|handing|leaving) (?:it|them) (?:in )?(?:full |effective )?control)(?![\p{L}-])[^,;]*$/u

/** ", which has been outside government control since February": a clause with a time of its own. */
export const IS_WHICH = /, which (?:is|was|has been|had been|remains?)(?: \p{Ll}+)? $/u

/** ", which the army retook": the place stands in front of "which". */
export const OF_WHICH =
  /,? which (?!(?:is|are|was|were|has|have|had)\b)(?!(?:(?:still|now|also|already|once|later|then|again|long|only|\p{Ll}+ly) )*$)(?:the )?[^,;]{1,60}$/u

/** A participle alone: "held by rebels". */
export const IN_PASSING = /^(?:held|controlled|ruled|occupied|dominated|run) by$/i

/** "As they retreated": what a sentence tells beside something else. */
export const AS_THEY =
  /(?<![\p{L}])(?:as|while|when|before|after|once) (?:they|it|he|the \p{Ll}+)(?: \p{Ll}+)? $/iu

/** Those whom nothing names, as what they are called: "gunmen seized", "armed groups still hold". */
export const GUNMEN =
  /(?<![\p{L}-])(?:[Ss]everal |[Ss]ome |[Mm]asked |[Uu]nidentified |[Uu]nknown )?(?<who>(?:[Ll]ocal |[Tt]ribal )?(?:[Gg]unmen|[Aa]rmed (?:men|groups|factions)|[Mm]ilitiamen|[Tt]ribesmen))(?: (?:have|has|had|still|now|also|later|then|on \p{Lu}\p{Ll}+|\p{Ll}+ly))* $/u

/** "Seized control of A": what is taken is A. */
export const CONTROL_OF = /^ (?:full |complete )?control (?:of|over)(?![\p{L}])/u
