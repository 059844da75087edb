import type { ReadStatus } from '../draft'

/** How a verb of control says who has the place: by its subject, or by "by" or "to" behind it. */
type ControlVerb = {
  words: string
  status: ReadStatus
  holder: 'subject' | 'by' | 'object-of' | 'nobody'
  isState?: boolean
  /** Letters without which it is not there, which is quicker to tell. */
  needs?: RegExp
  /** People, papers and prizes may be its object as well: only right in front of words for ground. */
  ofGround?: true
  /** Much else does so as well: the place stands right in front. */
  bare?: true
  /** It has no object: the place is the one told of before. */
  goes?: true
}

const TAKEN =
  'captured|seized|recaptured|retook|retaken|reclaimed|liberated|overran|overrun|occupied|secured|cleared|conquered|stormed and (?:captured|seized)|won back|taken|took|took over|taken over|wrested|regained|recovered|freed|annexed|snatched|retaken|reoccupied|reconquered'
const TAKING = String.raw`(?:captured|capturing|seized|seizing|recaptured|recapturing|retook|retaken|retaking|reclaimed|liberated|liberating|overran|overrun|occupied|secured|securing|cleared|conquered|won back|(?:took|taken|taking|gained|gaining|regained|regaining|wrested|wresting|established|re-?established|seized|assumed|retaken|imposed|consolidated|restored|re-?asserted|claimed|declared|completed|secured|extended|tightened) [“"‘]?(?:its |their |the |his )?(?:full |complete |total |partial |back |near-total |effective |operational )?control[”"’]? (?:of|over|in)|(?:takes?|gains?|regains?|seizes?|assumes?|claims?|declares?) (?:full |complete |total |partial |back )?control (?:of|over|in)|captures|recaptures|retakes?|seizes|liberates|takes? over|took over|taken over|taking over|took back|taken back|taking back|taking(?= (?:the |\p{Ll}+ )*(?:towns?|villages?|city|cities|districts?|neighbou?rhoods?|hills?|hilltops?|bases?|airports?|suburbs?|quarters?|area|port|bridge)(?![\p{L}]))|took|taken|(?:restored|restoring) (?:security|stability|peace|calm|order)(?:,? and (?:security|stability|peace|calm))? (?:to|in)|(?:restored|restoring) security and stability)`

/** "Is still", "remain", as far as a sentence says it. */
const BE =
  '(?:(?:is|are|was|were|been|remain(?:s|ed)?|stay(?:s|ed)?) )?(?:still |now |also |already |only )?'
/** How far. */
const FAR = String.raw`(?:just |only |about |some |barely |less than |roughly )?(?:\d[\d.]*|an?|\p{Ll}+) ?(?:km|kms|kilomet(?:re|er)s?|miles?|metres|meters)`

/** The verbs of control; of two that meet in a sentence the one that stands first here is read. */
export const VERBS: readonly ControlVerb[] = [
  {
    needs: /no longer/,
    words:
      'no longer (?:holds?|controls?|rules?|occup(?:y|ies)|runs?|mans?|(?:has|have) (?:any )?(?:control of|control over|presence in|positions in|forces in|troops in|fighters in)|(?:is|are) (?:present )?(?:inside|in control of|in(?= \\p{Lu})))',
    status: 'lost',
    holder: 'subject',
    isState: true,
  },
  {
    needs: /within |gates|outskirts|edge|doorstep|entrance|threshold| from /,
    words: String.raw`(?:c[ao]me|comes|coming|moved|advanced|pushed|got|closed(?: in)?|drew|now) (?:to )?within ${FAR}|(?:(?:is|are|was|were|remains?|remained|stands?|stood) (?:still |now |also |already |only )?|now )(?:within )?${FAR}(?= (?:away )?(?:from|off|outside) )|(?:is|are|was|were|stands?|stood) (?:now |already |still |only )?within ${FAR}(?= of )|(?:is|are|was|were|stands?|stood) (?:now |already |still )?(?:at|on|before)(?= the (?:\p{Ll}+ )?(?:gates?|outskirts|edges?|doorstep|entrances?|threshold) of )`,
    status: 'advancing',
    holder: 'subject',
    isState: true,
  },
  {
    needs: /flags?|banners?/,
    words:
      '(?:rais(?:ed|ing)|hoist(?:ed|ing)|plant(?:ed|ing)|fl(?:ew|ying)) (?:its|their|his|the|a|an) (?:\\p{L}+ ){0,2}(?:flags?|banners?) (?:over|on|above|in|at|atop)',
    status: 'secured',
    holder: 'subject',
  },
  {
    needs: /set|erect|open|establish|built|dug|man/,
    words:
      '(?:set(?:ting)? up|erect(?:ed|ing)|put up|installed|built) (?:an? |its |their |new |several |some |\\p{Ll}+ ){0,3}(?:checkpoints?|posts?|outposts?|bases?|positions|camps?|garrisons?)(?= (?:in|on|at|near|around|along|inside|across|outside|north|south|east|west))',
    status: 'presence',
    holder: 'subject',
    isState: true,
  },
  {
    needs: /dr[io]ve|driving|push|forc|expel|oust|dislodg|flush/i,
    words: String.raw`(?:drove|driven|driving|pushed|pushing|forced|forcing|expelled|expelling|ousted|ousting|dislodged|dislodging|flushed|flushing) (?:(?!out\b|from\b|back\b|to\b|into\b|for\b|on\b)[\p{L}’'()-]+ ){1,7}(?:back )?(?:out of|from)(?! (?:their|his|her) (?:homes?|houses|jobs?|lands?)\b)`,
    status: 'secured',
    holder: 'subject',
  },
  {
    words: TAKING,
    needs:
      /captur|seiz|ret[oa]k|reclaim|liberat|overr[au]n|occup|secur|clear|conquer|w[oi]n |took|tak[ei]|control|restor|wrest/i,
    status: 'secured',
    holder: 'subject',
  },
  {
    needs: /consolidat|extend|expand|strengthen/i,
    words:
      '(?:consolidat(?:ed|ing)|extend(?:ed|ing)|expand(?:ed|ing)|strengthen(?:ed|ing)) (?:its |their |the |new |recent )*(?:gains|positions|control|hold|foothold|bridgehead)(?: in| on| over)?',
    status: 'secured',
    holder: 'subject',
  },
  {
    needs:
      /regain|recover|freed|free |freeing|wrest|annex|snatch|reoccup|reconquer|captur|seize|overrun|conquer|storm|push|back/i,
    words: String.raw`(?:regain(?:ed|ing|s)?|recover(?:ed|ing|s)?|freed|freeing|wrest(?:ed|ing|s)|annex(?:ed|ing|es)|snatch(?:ed|ing|es)|reoccup(?:ied|ying|ies)|reconquer(?:ed|ing|s)|capture|recapture|seize|overrun|conquer|conquers|overruns)(?! (?:of|by)\b)`,
    status: 'secured',
    holder: 'subject',
    ofGround: true,
  },
  {
    needs: / the (?:re)?(?:capture|conquest|seizure|liberation|recovery|taking)/i,
    words:
      '(?:announced|claimed|confirmed|declared|hailed) the (?:re)?(?:capture|conquest|seizure|liberation|recovery|taking) of',
    status: 'secured',
    holder: 'subject',
  },
  {
    needs:
      /captur|seiz|ret[oa]k|reclaim|liberat|overr[au]n|occup|secur|clear|conquer|storm|w[oi]n |took|tak[ei]|control|restor|wrest/i,
    words: String.raw`(?:${TAKEN})\s+(?:(?!by)[\p{L}-]+ ){0,3}?by`,
    status: 'secured',
    holder: 'by',
  },
  {
    needs: /f[ae]ll|pass/i,
    words: String.raw`(?:fell|falls|fallen|fall|passed(?: from (?:(?!to )[\p{L}’'-]+ ){1,4}?(?=to ))?|fell back) ?(?:in)?to(?! (?:the )?[\p{L}’'-]+ (?:hands|control)(?![\p{L}]))(?: the hands of| the control of)?`,
    status: 'secured',
    holder: 'by',
  },
  {
    needs: /control|rule|dominat|h[oe]ld|hold|kept/i,
    words:
      'controls?|controlled|controlling|rules?|dominates?|still holds?|hold|holds|(?:still|already|now|also) held|have held|has held|held(?= [“"]?(?:about|some|most|half|parts?|all|much) (?:of|an?|the)(?![\\p{L}]))|(?:is|are|was|were) still holding|(?:held|holding|holds?) out in(?:side)?|remains? in (?:full )?control of|(?:(?:is|are|was|were|(?:has|have|had) been) )?(?:back |now |still |firmly |again )?in (?:full |complete |firm |effective )?control of|(?:has|have|had) (?:long |since |also )?(?:ruled|controlled|run(?! for)|governed|administered|occupied)(?! (?:by|out|into)(?![\\p{L}]))|(?:has|have|had|retain(?:s|ed)?|maintain(?:s|ed)?|keeps?|kept|holding|exercises?) (?:full |complete |partial |firm )?(?:control|hold) (?:of|over|on)|maintains control of',
    status: 'held',
    holder: 'subject',
    isState: true,
  },
  {
    needs: /cling|clung|h[eou]ld|hung|retain/,
    words: String.raw`(?:(?:is|are|was|were) (?:still |now )?)?(?:clings?|clinging|clung|hung|held|holds?|holding) on ?to|retain(?:ed|s|ing) (?:its |their |the |full )?(?:control|hold|positions|grip)(?: of| over| on| in)?`,
    status: 'held',
    holder: 'subject',
    isState: true,
  },
  {
    needs: /left|leav|surrender|yield|losing|abandoning|quitting|vacating|relinquishing/,
    words: String.raw`(?<!(?:that|who|which) )(?:have |has |had )?left(?! (?:[^,.;]{1,40} )?(?:without|with|dead|in ruins|in tatters|devastated|destroyed|damaged|wounded|injured|homeless|empty|behind|under (?:rubble|the rubble|siege|attack|fire|pressure|threat)|unrepaired)(?![\p{L}])| to the(?![\p{L}])| (?:to|alone)(?![\p{L}]))|surrendered|yielded|losing|abandoning|quitting|vacating|relinquishing`,
    status: 'lost',
    holder: 'subject',
    ofGround: true,
  },
  {
    needs: / ru[nl]|patrol|polic|keep|kept|occup|administ|govern|defend|guard|still ha|ha(?:s|ve) /,
    words:
      '(?:still |now |also )?(?:run|runs|patrol|patrols|keep|keeps|kept|occupy|occupies|administers?|governs?|defends?|guards?)|still (?:has|have)|(?:has|have)(?= (?:[\\p{L}-]+ )?(?:\\d+ ?(?:%|per ?cent)|most|half|two[ -]thirds|three[ -]quarters) of)',
    status: 'held',
    holder: 'subject',
    isState: true,
    ofGround: true,
  },
  {
    needs: /h[eo]ld/i,
    words:
      '(?<!(?:was|were|been|be|is|are|being) )(?:held|hold|holds)(?! (?:by|out|on|up|back|a|an)(?![\\p{L}]))',
    status: 'held',
    holder: 'subject',
    isState: true,
    ofGround: true,
  },
  {
    needs: / of| by/i,
    words: String.raw`(?:is|are|was|were|remains?|remained|still|now|currently|been|comes?|came|fall|fell|areas|territory|town|city|village|villages|district|being|which is|,)?\s*(?:under (?:the )?(?:full |complete )?control of|in the hands of|controlled by|held by|ruled by|occupied by|dominated by|run by|governed by|administered by|defended by)`,
    status: 'held',
    holder: 'by',
    isState: true,
  },
  {
    needs: /(?:patrol|polic|guard|garrison|mann)\p{L}* by/u,
    words: String.raw`${BE}(?:\p{Ll}+ly )?(?:patrolled|policed|guarded|garrisoned|manned) by`,
    status: 'presence',
    holder: 'by',
    isState: true,
  },
  {
    needs: /(?:lost|abandoned|given up|vacated|evacuated|surrendered|relinquished) by/,
    words: String.raw`(?:(?:was|were|been|being) )?(?:lost|abandoned|given up|vacated|evacuated|surrendered|relinquished) by`,
    status: 'lost',
    holder: 'by',
  },
  {
    needs: /left without|given up|abandoned|vacated|handed over/,
    words: String.raw`(?:was|were|had been|has been|have been) (?:left without a (?:fight|shot)|given up|abandoned|vacated|relinquished)(?! by)`,
    status: 'lost',
    holder: 'nobody',
  },
  {
    needs: / lost/,
    words: String.raw`(?:is|was|were|had been|has been|have been) lost(?! (?:by|for|in translation|to|his|her|their|a|at sea)(?![\p{L}]))`,
    status: 'lost',
    holder: 'nobody',
    bare: true,
  },
  {
    needs:
      /lost|losing|withdr|pulled|retreat|evacuat|abandon|ceded|fled|driven|forced|pushed|expel|gave up|left|dislodg|oust|flush|repel|evict|rout|chas|vacat|relinquish|surrender/i,
    words:
      'lost control of|lost control over|lost control in|have lost|has lost|lost|losing control of|withdrew(?: (?:yesterday|overnight|late|early|today|last|this|on \\p{Lu}\\p{Ll}+)(?: (?:evening|morning|night|afternoon|week))?)? from|(?:withdrew|withdrawn|withdrawing|pulled|pulling|moved|moving) (?:(?:its|their|his|all|most|some|the|a|an|\\d+|\\p{Ll}+) ){1,2}(?:last |remaining |own |elite |\\p{Ll}+ )?(?:forces|troops|soldiers|fighters|men|units?|battalions?|brigades?|garrison|army|police)(?: back)? (?:from|out of)|withdrawn from|withdrawing from|pulled out of|pulled back from|retreated from|retreating from|(?:had|have|has) left(?= (?:the (?:city|town|village|camp|base|area)|\\p{Lu}))|evacuated|abandoned|ceded|fled from|(?:was|were|been) (?:driven|forced|pushed|expelled|dislodged|ousted|flushed|repelled|evicted|routed|chased) (?:back from|out of|from|out)|gave up|(?:has|have|had) (?:now |also |since )?(?:vacated|relinquished|surrendered)|vacated|relinquished',
    status: 'lost',
    holder: 'subject',
  },
  {
    needs: / to (?:withdraw|retreat|pull|flee|abandon|leave|evacuate|give|surrender|quit|vacate)/,
    words: String.raw`(?:(?:was|were|been) (?:forced|compelled|obliged|made) to|had (?:had )?to) (?:withdraw from|retreat from|pull (?:out of|back from)|flee(?: from)?|abandon|evacuate|give up|quit|vacate)`,
    status: 'lost',
    holder: 'subject',
  },
  {
    needs: /withdr|pulled|pulling|retreat|fell back/,
    words: String.raw`(?:withdrew|withdrawn|pulled (?:out|back)|retreated|fell back)(?! (?:\p{Ll}+ly )?(?:from|of|its|their|his|all|some|most|the|an?|\d+|\p{Ll}+ (?:troops|forces|units))(?![\p{L}]))`,
    status: 'lost',
    holder: 'subject',
    goes: true,
  },
  {
    needs: /(?:moved|went|rolled|marched|drove) in/,
    words: String.raw`(?:moved|went|rolled|marched|drove) in(?= (?:within|without|on \p{Lu}|an? |after|at |later|overnight|behind|that )|[.,;]|$| and )`,
    status: 'presence',
    holder: 'subject',
    goes: true,
  },
  {
    needs: /in (?:full |complete |firm )?control/,
    words: String.raw`(?:is|are|was|were) (?:now |again |once more |still )?(?:back )?in (?:full |complete |firm )?control(?! (?:of|over)(?![\p{L}]))`,
    status: 'held',
    holder: 'subject',
    isState: true,
    goes: true,
  },
  {
    needs: /there/,
    words: String.raw`(?:is|are|was|were|remains?|remained|stayed) (?:still |now |already |back )?there(?= (?:still|now|too|on|since|by|when|and|but|until|in force)(?![\p{L}])|[.,;]|$)`,
    status: 'presence',
    holder: 'subject',
    isState: true,
    goes: true,
  },
  {
    needs: /sieg|surround|encircl|blockad|ring(?:ed|ing)/i,
    words:
      'ringed|ringing|besieged|besieging|besieges?|laid siege to|laying siege to|surrounded|surrounding|surrounds?|encircled|encircling|encircles?|blockaded|blockading',
    status: 'besieged',
    holder: 'object-of',
    isState: true,
  },
  {
    needs: /siege|surround|encircl|blockad|ringed/i,
    words: String.raw`(?:(?:is|are|was|were|been|remains?|remained|comes?|came|still|now|,) )*under siege (?:by|from)|(?:is|are|was|were|been) (?:\p{L}+ )?(?:besieged|surrounded|encircled|blockaded|ringed) by|(?<=, )(?:besieged|surrounded|encircled|blockaded|ringed) by`,
    status: 'besieged',
    holder: 'by',
    isState: true,
  },
  {
    needs: /siege|besieged|encircled|surrounded|cut off/,
    words: String.raw`(?:is|are|was|were|remains?|remained|has been|have been|had been) (?:now |still |also |\p{Ll}+ly )?(?:under siege|besieged|encircled|surrounded)(?! (?:by|from)(?![\p{L}]))`,
    status: 'besieged',
    holder: 'nobody',
    isState: true,
  },
  {
    needs: /(?:split|divided) between/,
    words: String.raw`(?:is|are|was|were|remains?|remained) (?:now |still |\p{Ll}+ly )?(?:split|divided) between`,
    status: 'contested',
    holder: 'nobody',
    isState: true,
  },
  {
    needs: /fell/,
    words: String.raw`fell(?= (?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|last |overnight|yesterday|(?:an?|one|two|three|\p{Ll}+) (?:days?|hours?|weeks?|months?) (?:later|ago|after)|without a (?:fight|shot)|after (?:an?|\p{Ll}+) (?:days?|weeks?|months?|siege|battle)|in (?:the (?:first|second|early|last|opening|space)|early|late|mid|January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d))|[.;]|$)`,
    status: 'lost',
    holder: 'nobody',
    bare: true,
  },
  {
    needs: /fallen/,
    words:
      '(?:has|have|had) (?:now |also |since |already )?fallen(?! (?:in)?to| by| from| under| on | ill| silent| apart| short| sharply| behind)',
    status: 'lost',
    holder: 'nobody',
    bare: true,
  },
  {
    needs: /contested|disputed/,
    words: String.raw`(?:is|are|was|were|remains?|remained) (?:\p{Ll}+ )?(?:contested|disputed)(?! by)`,
    status: 'contested',
    holder: 'nobody',
    isState: true,
  },
  {
    needs: /presence of/i,
    words: 'presence of',
    status: 'presence',
    holder: 'by',
    isState: true,
  },
  // a passive that does not say who
  {
    needs: /captur|seiz|taken|liberat|secured|overrun|cleared/i,
    words: String.raw`(?:(?:is|are) (?:now )?(?:fully |completely |largely )?(?=liberated|secured|(?:fully |completely )cleared)|(?:was|were|had been|has been|have been|being)\s+(?:fully |completely |largely |now )?)(?:captured|seized|recaptured|retaken|liberated|secured|overrun|taken(?= (?:on \p{Lu}|last |overnight|a (?:day|week|month)))|cleared(?! of (?:land|mines|rubble|debris|snow)))(?! by\b)`,
    status: 'secured',
    holder: 'nobody',
  },
  {
    needs: /siege|blockade/i,
    words: String.raw`(?:impos(?:ed|ing|es)|maintain(?:ed|ing|s)|tighten(?:ed|ing|s)|reimposed|enforc(?:ed|ing|es)|laid) (?:an? |its |their |the )?(?:\p{Ll}+ )?(?:siege|blockade) (?:of|on|around|to)`,
    status: 'besieged',
    holder: 'object-of',
    isState: true,
  },
  {
    needs: /siege|blockade|encirclement/i,
    words: String.raw`(?:siege|blockade|encirclement)(?: (?:of|on|around|at) (?:(?!had|has|was|were)[\p{L}’'-]+ ){1,8}|\s+)(?:had been|has been|have been|was|were) (?:lifted|broken|ended)`,
    status: 'siege-lifted',
    holder: 'nobody',
  },
  {
    needs: /siege|blockade|encirclement/i,
    words:
      '(?:lifted|lifting|broke|broken|breaking|ended|ending) (?:a |the |its |their |\\p{L}+ )?(?:siege|blockade|encirclement) (?:of|on|around|at)',
    status: 'siege-lifted',
    holder: 'subject',
  },
  {
    needs:
      /progress|reached|breakthrough|inroads|liberate|clear|retake|recapture|advanc|push|inching|clos|press|gain|advances|expand|moving/i,
    words:
      '(?:made|makes|making|make) progress in (?:liberating|clearing|taking|capturing)|(?:liberate|clear|retake|recapture)(?= (?:territory|areas?|ground|neighbou?rhoods|villages))|advanced|advancing|advance|advances|pushed|pushing|inching|closing in|closed in|close in|pressing|reached(?= (?:the |its )?(?:\\p{Ll}+ ){0,2}(?:edges?|outskirts|gates?|suburbs?|cent(?:re|er)|entrance|quarters?|districts?|neighbou?rhoods?))|made (?:an? )?(?:breakthrough|inroads)|made gains|gained ground|making gains|made advances|expanding|moving',
    status: 'advancing',
    holder: 'subject',
    isState: true,
  },
  {
    needs:
      / man|confined|holed|bottled|pinned|penned| seen | spotted | visible |shown up|showed up|turned up|digs? in|digging in| back |entrench|deploy|station|present|active|operating|position|based|still in|holed|entrench|enter|into|arriv|return|presence|(?:fighters|troops|forces|soldiers|units) |foothold|bridgehead|outpost|checkpoint|encamp|dug in|garrison|mass(?:ed|ing)| in(?:side)? /i,
    words:
      BE +
      '(?:dug in|(?:was|were|(?:has|have|had) been) (?:seen|spotted|visible)(?= (?:in|at|near|on|around|inside|outside|along) )|dig(?:s|ging)? in(?= (?:in|to|at|on|inside|along|around|near|outside|behind) )|(?:has|have|had) (?:shown|turned) up|showed up|turned up|(?:is|are|was|were) (?:now |already )?back(?= (?:in|at|inside|on) )|(?:holed up|bottled up|pinned down|entrenched|confined|penned)(?= (?:in|to|at|on|inside|along|around|near) ))|(?:is|are|was|were|remains?|been|have been|has been|continues? to be) (?:\\p{L}+ )?(?:deployed|stationed|present|active|operating|positioned|based)|(?:is|are|was|were) (?:still in(?:side)?|(?:now |already )?inside)(?= (?:the |\\p{Lu}))|(?:is|are|was|were) (?:now |already |also )?in(?:side)?(?= (?:the )?(?:\\p{L}+ )?(?:parts?|outskirts|cent(?:re|er)|edges?|suburbs|streets|half|quarter) of)|remain(?:s|ed|ing)? in(?:side)?(?= (?:the |\\p{Lu}))|(?:still |now )?man(?:s|ned|ning)?(?= (?:\\p{Ll}+ ){0,2}(?:posts?|checkpoints?|positions|outposts?|barricades))|encamped|dug in|garrisoned|massing|massed|holed up in|entrenched in|encamped in|deployed|entered|returned to(?= (?:the (?:town|city|village|camp|district) of )?\\p{Lu})|(?:crossed|moved|rolled|swept|poured|broke|stormed|marched|pushed|walked|drove|streamed|fought (?:its|their) way) into|took up positions|taken up positions|arrived|(?:has|have|had|gained|gaining|established|maintains?|maintained|keeps?|holds?) (?:an? |its |their |some |several )?(?:\\p{Ll}+ )?(?:presence|foothold|bridgehead|positions|outposts|checkpoints|fighters|troops|forces|soldiers|units)(?= (?:in|on|at|near|around|along|inside|across|south|north|east|west))',
    status: 'presence',
    holder: 'subject',
    isState: true,
  },
]
