/** Names of areas in small letters, which only a gazetteer can know: "the coastal region". */
export const AREA =
  /(?<![\p{L}])(?:(?:the|\p{Lu}\p{L}+[’']s) )?(?:country[’']s )?(?<bare>(?:\p{Ll}+(?:al|ern|ine|ous) |\p{Lu}\p{L}+ )?(?:coast|coastline|coastal areas?|regions?|provinces|countryside|highlands|mountains|heartland))(?![\p{L}])/gu
/** Nouns that ground stands behind with "of". */
export const OF_GROUND =
  /^(?:mayor|residents?|villagers?|inhabitants|populations?|control|capture|seizure|siege|liberation|fall|shelling|bombardment|bombing|battle|loss|storming|north|south|east|west|north-?east|north-?west|south-?east|south-?west|northeast|northwest|southeast|southwest|outskirts|edges?|heart|cent(?:re|er)|parts?|most|half|banks?|blocks|sides?|perimeter|approaches|surroundings|streets|suburbs|countryside|inhabitants|invasion|encirclement|occupation|liberation|recapture|blockade|entrance|gates|vicinity|direction|attack|assault|offensive|strikes?|airstrikes?|raids?|cent|percent|(?:\p{L}+-)?(?:thirds?|quarters?|fifths|tenths)|majority|bulk|rest|kms?|kilomet(?:re|er)s?|miles?)$/iu
/** "surrounding areas": around the place that was named last. */
export const AROUND_IT =
  /(?<![\p{L}])(?:(?:the|in|to|of|and|other|several|many) )*(?:surrounding|adjacent|nearby|neighbou?ring) (?:areas?|villages?|towns?(?: and villages)?|countryside|neighbou?rhoods|districts)(?! of)/giu

/** "On its western outskirts": a part of the place that was named last. */
export const ITS_PART =
  /(?<![\p{L}])(?:on|in|into|around|at|near|from|across|reached|entered) its (?:\p{Ll}+(?:ern|-\p{Ll}+) )?(?<noun>outskirts|edges?|fringes|suburbs|cent(?:re|er)|heart|countryside|surroundings|perimeter)(?! of)(?![\p{L}])/gu

/** "There" as a place, and not in "there were". */
export const THERE =
  /(?<![\p{L}])(?<!out )there(?![\p{L}’'])(?! (?:is|are|was|were|will|would|could|may|might|can|cannot|should|must|seem|appear|remain|exist|came|comes|(?:has|have|had)(?: \p{L}+)? been)(?:s|ed)?(?![\p{L}]))/giu

/** Ground that has no name. */
export const ELSEWHERE =
  /(?<![\p{L}])(?:in |to |across )?(?:(?:several |some |many )?other (?:areas|regions|parts|places|towns|villages|districts|provinces|locations)(?! of \p{Lu})|elsewhere(?! in (?:the )?\p{Lu}))(?![\p{L}])/giu

/** All of a country that no word names. */
export const NATIONWIDE =
  /(?<![\p{L}])(?:(?:across|throughout|around|in) (?:much of |most of )?the (?:whole )?country|nationwide)(?![\p{L}’'])/giu

/** A site without a name behind a verb of control, with a word that tells which: "the central bank". */
export const SITE_HELD =
  /^ (?:the|its|their) (?<site>(?:(?!nearby|whole|entire|main|old|new|last|same|other|strategic|key|besieged|small|large)\p{Ll}+ ){1,2}(?:palace|bank|airport|airfield|air ?base|headquarters|hospital|prison|market|bridge|refinery|university|barracks|station|silos?|academy|citadel|dam|crossing|port|terminal|stadium|factory|plant))(?![\p{L}-]| (?:of|in|at|near|outside|inside|on|north|south|east|west|between)\b)/u

/** Words that point back to a place. */
export const ANAPHOR = new RegExp(
  String.raw`\b(?:(?:in|of|on|at|near|outside|inside|around|from|to|into|across|towards?|over|leaving|entered|stormed|shelled|captured|same|hit|attacked|bombed|for) )?(?:the|this|that|their|same) (?:same |\p{Ll}+ern |country[’']s |\p{Lu}\p{L}+[’']s |besieged |nearby |whole |entire |small |embattled |coastal |northern |rebel-held |\p{Ll}+(?:ous|al|ed|ic) )*(?<noun>city|town|village|settlement|hamlet|suburb|neighbou?rhood|district|province|governorate|region|area|camp|enclave|capital|island|oblast|state|airport|airfield|airbase|base|hospital|villages|towns)(?!\p{L})(?![’']s| of(?! (?:(?:about|some|nearly|almost|more than|over|around) )?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|half a|an?) (?:million|hundred|thousand)))| near| called|[- ]?\p{Ll}+(?:al)? (?:police|chief|council)| (?:residents|elders|people|council|hall|authorities|administration|officials|police)(?!\p{L}))`,
  'giu',
)

/** Words in front of a colon that head a text or a line and name neither place nor speaker. */
export const HEADS_NOTHING =
  /^(?:Updates?|Notes?|Background|Breaking|Urgent|Sources?|Photos?|Videos?|Images?|Location|Date|Time|Summary|Watch|Read|Analysis|Opinion|Statement|Reports?|Toll|Casualties|Weather|Correction|Context|Latest|Live|Alert|Warning|Victims|Wounded|Dead|Injured|Killed|Total|Perpetrator|Incident|Attacks?|Strikes?|Shelling|Clashes|Displacement|Protection|Needs|Response|Access|Health|Food|Shelter|Key .*|Humanitarian .*|Situation.*|Flash.*|Breaking .*|Exclusive|Editorial|Interview|Map|Timeline|Fact .*|Q|A)$/iu

/** What may stand between a place and the verb or words that tell who took or has it. */
export const UP_TO_PASSIVE =
  /^(?: and (?:\d+|several|many|some|other|\p{Ll}+) (?:\p{Ll}+ )?(?:settlements|villages|towns|areas|districts))?(?: itself)?(?: \([^)]*\))?(?:, [^,;]{3,90},)?(?: (?:has|have|had|is|are|was|were|been|be|being|also|now|still|once|later|then|again|already|remains?|remained|(?:\p{Ll}+ )?on \p{Lu}\p{Ll}+|\p{Ll}+ly|since|completely))*,? ?$/u
