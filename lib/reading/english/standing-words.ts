import type { StandingWords } from '../grammar'

/** Words of English that say how firmly something is put. */
export const englishStanding: StandingWords = {
  outright:
    /(?<![\p{L}-])(?:said|says|told|tells|announced|announces|stated|added|adds|confirmed|confirms|declared|declares|explained|according to)(?![\p{L}-])/iu,
  weighed:
    /(?<![\p{L}-])(?:claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|suggest(?:s|ed)?|estimate[sd]?|believe[sd]?|rumou?rs?|unconfirmed)(?![\p{L}-])/iu,
  unchecked:
    /(?:could|can|has|have|was|were|is|are|been)(?: not|n[’']t)(?: yet| been| be| immediately| independently)* (?:verify|verified|confirm|confirmed)(?: independently)?|(?:not able|unable) to (?:independently )?(?:verify|confirm)|cannot (?:be )?(?:independently )?(?:verif(?:y|ied)|confirm(?:ed)?)/iu,
}
