import type { Happened } from '../grammar'
import { COMPARED_SINCE } from './compared-since'
import { partyAccused, partyAfterBy, partyBefore, partyOfAttack } from './parties'
import { wordMatches } from '../word-starts'

/**
 * Words that tell an incident, with ACLED's sub-event type. `noun` needs a verb of happening or of
 * acting in the sentence; `verb` is one. `needs`:
 * letters without which neither is there, which is quicker to tell.
 */
type Trigger = { type: string; needs: RegExp; noun?: string; verb?: string }

const TRIGGERS: Trigger[] = [
  {
    type: 'Air/drone strike',
    needs: /strike|raid|bomb|air|drone|jet|missile|plane|helicop|uav|straf/i,
    noun: 'air ?strikes?|airstrikes?|air raids?|drone strikes?|drone attacks?|(?:barrel|glide|guided|aerial|cluster|air-dropped|phosphorus|vacuum) bombs?|aerial bombardments?|air attacks?|bombing raids?|(?:israeli|russian|us|turkish|coalition|american|saudi) (?:strikes?|raids?)|(?:the|this|another|second|third|deadly|overnight|fresh) strikes?|(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|multiple|precision|targeted) strikes?|strikes?(?= (?:hit|struck|\\p{Ll}+ed|near|against|on|in|at)\\b)|raids?(?= (?:hit|struck|targeted|killed|left|destroyed|damaged|near)\\b)',
    verb: String.raw`(?:warplanes?|jets?|aircraft|drones?|helicopters?|planes?|air force)\s+(?:[\p{L}]+\s+){0,4}?(?:bombed|struck|hit|targeted|attacked|pounded|strafed|carried out|launched|dropped|fired|raided|(?:crashed|slammed|smashed|ploughed|plowed|flew) into)|bombed|strafed|(?:dropped|dropping|rained) (?:[\p{L}\d-]+ ){0,4}?(?:bombs|munitions)|(?:launched|fired) (?:[\p{L}\d,-]+ ){0,5}?(?:drones|UAVs|missiles)(?: and (?:drones|missiles))?`,
  },
  {
    type: 'Suicide bomb',
    needs: /suicide|blew/i,
    noun: 'suicide (?:bomb(?:ing|er)?|attack|car bomb|blast)s?',
    verb: 'blew (?:himself|herself|themselves) up',
  },
  {
    type: 'Remote explosive/landmine/IED',
    needs: /bomb|blast|explo|mine|ied|booby|blew|blown|detonat|went off|grenade/i,
    noun: '(?:car|truck|roadside|parcel|letter|pipe|petrol|nail|home-?made|sticky|motorcycle) bombs?|bombs?(?= (?:attacks?|blasts?|explosions?|injured|wounded|exploded|went off|planted|hit|struck|damaged))|grenades?(?: attacks?)?|ieds?|explosions?|blasts?|landmines?|land mines?|mine blasts?|explosive devices?|booby[- ]traps?|bombings?',
    verb: 'blew up|(?:was|were|been) blown up|(?:drove|ran|rolled|stepped|walked|trod) (?:over|on|onto|into) (?:an? )?(?:[\\p{L}-]+ )?(?:land)?mines?|exploded|detonated|went off',
  },
  {
    type: 'Shelling/artillery/missile attack',
    needs:
      /shell|artillery|mortar|rocket|missile|bombs?\b|bombard|barrage|pound|weapons fire|tank fire|under .*fire/i,
    noun: 'shelling|shell-?fire|shells|shell(?= (?:(?:has |have |had )?(?:fallen|fell|landed|hit|struck|exploded|slammed|crashed)))|(?:heavy )?weapons fire|tank fire|artillery (?:fire|strikes?|barrages?)|mortars?(?: (?:fire|rounds|shells|attacks?))?|rockets?(?: (?:attacks?|fire|strikes?))?|missiles?(?: (?:attacks?|strikes?))?|bombardments?|barrages?|intense bombardment',
    verb: '(?:bombs?|munitions|mortars) (?:(?:has|have|had|also|later) )*(?:fell|fallen|landed|slammed|crashed|rained)(?: down)? (?:on|in|into|near)|shelled|shelling|bombarded|pounded|(?<=\\p{L} )(?<!(?:the|these|those|of|and|or|with|by|many|more|several|their|its|his|her|\\p{L}ing|\\d|two|three|four|five|six|seven|eight|nine|ten) )(?<present>pounds|bombs|shells)(?= (?:the )?\\p{L})|(?:came|come|comes|coming|was|were|is|are) under (?:\\p{L}+ ){0,2}(?:fire|shelling|bombardment)',
  },
  {
    type: 'Armed clash',
    needs:
      /hostilit|traded|conflict|combat|insurrection|clash|fight|fought|battl|ambush|attack|offensive|assault|skirmish|fire|firing|storm|overran|rep[eu]l|thwart|foil|raid|fend|push|shot|shoot|launch|operation|target/i,
    noun: 'clashes?|(?<!(?:cessation|suspension|pause|halt|end) (?:of|to|in) (?:the |all )?)hostilities|conflicts|combat|insurrection|fighting|battlegrounds?|gun ?battles?|gunfights?|firefights?|battles?|ambush(?:es)?|counter-?attacks?|counter-?offensives?|offensives?|assaults?|skirmishes|exchange of fire|exchanges of fire|gunfire|small[- ]arms fire|raids?(?= on\\b)',
    verb: 'shots (?:had )?r[au]ng out|traded (?:gun)?(?:fire|shots)|(?:is|are|was|were|been) (?:now |still |also |already )?(?:fighting|battling|clashing)(?! (?:for|to|against the|fires?|a|over|back|alongside)(?![\\p{L}]))|clashed|ambushed|stormed|fought(?! (?:beside|alongside|for|side by side))|overran|repelled|repulsed|thwarted|foiled|exchanged fire|counterattacked|attacked|raided|fended off|pushed back|battled|battling|(?:fired|firing|shot|shooting) (?:with [^,]{0,40})?(?:on|at)|launched (?:[\\p{L}-]+ ){0,6}?(?:attacks?|assaults?|offensives?|operations?|raids?)|(?:carried out|carrying out|conducted|mounted|staged) (?:[\\p{L}-]+ ){0,5}?(?:attacks?|ambush(?:es)?|assaults?|operations?|raids?)|targeted|targeting',
  },
  {
    type: 'Abduction/forced disappearance',
    needs: /abduct|kidnap|disappear|hostage|captive|gunmen|armed men|militiamen|at gunpoint/i,
    noun: 'abductions?|kidnappings?|enforced disappearances?',
    verb: 'kidnapped|abducted|seized hostages|took hostage|took \\w+ hostage|(?:was|were|been) (?:taken|held) (?:hostage|captive)|(?:was|were|been) (?:seized|taken|snatched|dragged)(?: away| off)? (?:by (?:unidentified |unknown |masked )?(?:gunmen|armed men|militiamen)|at gunpoint)|(?:gunmen|armed men|militiamen) (?:took away|snatched|dragged (?:away|off))|disappeared',
  },
  {
    type: 'Disrupted weapons use',
    needs: /shot down|brought down|shooting down|intercept|downed|defus/i,
    verb: 'shot down|shooting down|brought down (?:an? |the |\\d+ |two |three |several )?(?:\\p{L}+ )?(?:drones?|uavs?|missiles?|jets?|planes?|aircraft|helicopters?|warplanes?)|intercepted|downed|defused',
  },
  {
    type: 'Arrests',
    needs: /arrest|detain|detention|rounded/i,
    noun: '(?:arbitrary )?(?:arrests?|detentions?)(?= of \\p{L}|s?\\b)',
    verb: 'arrested|detained|rounded up',
  },
  {
    type: 'Looting/property destruction',
    needs: /loot|plunder|pillag|burn|fire|torch|ablaze|raz|ransack|vandal|demolish/i,
    noun: 'looting|pillag(?:e|ing)|plunder(?:ing)?',
    verb: 'looted|plundered|pillaged|(?:was|were|been) set (?:on fire|ablaze|alight)|set (?:(?:the|an?|\\d+|two|three|four|five|six|seven|eight|nine|ten|several|dozens of|some|many) )?(?:\\p{Ll}+ ){1,3}(?:on fire|ablaze|alight)|burned(?: down)?(?! (?:houses?|homes?|cars?|bodies|vehicles?|buildings?|shops?|tyres|tires)(?! of))|burnt(?: down)?(?! (?:houses?|homes?|cars?|bodies|vehicles?|buildings?|shops?|tyres|tires)(?! of))|set fire to|torched|set ablaze|razed|ransacked|burnt down|vandalised|demolished',
  },
  {
    type: 'Sexual violence',
    needs: /rape|sexual/i,
    noun: 'rapes?|sexual violence|gang rapes?',
    verb: '(?:gang-)?raped|sexually assaulted',
  },
  {
    type: 'Attack',
    needs:
      /viol|crime|shield|rounded|massacre|execut|shoot|snip|beat|kill|attack|atroc|abus|struck|hit|claimed|shot|fire|tied|spray|flog|whip|lynch|tortur|behead|assassin|stabb|gunned/i,
    noun: 'massacres?|(?:revenge )?killings|executions?|shootings?|shooting|sniper fire|violence|violations|crimes|human shields|beatings?|killings|attacks?|atrocities|abuses',
    verb: '(?:had|has|have|was|were|been) (?:\\p{L}+ )?(?:struck|hit|attacked)|claimed responsibility for|claimed the (?:attacks?|bombings?|killings?|blasts?)|shot at|opened fire|fired (?:on|at)|sprayed (?:\\p{L}+ ){0,4}with (?:bullets|gunfire)|beat|flogged|whipped|lynched|tied|tortured|executed|beheaded|assassinated|stabbed|gunned down|(?<!(?:those|people|number|of) )killed|massacred|fired on|rounded up and',
  },
  {
    type: 'Other',
    needs: /reinforcement|convoy|troops|operation|masses|crowds|heav/i,
    noun: '(?:security|military|combing|sweeping|search) operations?|reinforcement convoys|military convoys|convoys?|reinforcements',
    verb: '(?:masses|crowds|volunteers|forces|troops) (?:moved|headed|head|poured|rushed|heading) (?:to|for|towards?)|(?:was|were|been) (?:deployed|sent) (?:in|to|into)|troops (?:reportedly )?deployed|(?:sent|deployed|dispatched|moved) (?:major |large |more |additional |heavy |military |thousands of |hundreds of |[\\p{L}-]+ ){0,3}(?:reinforcements|convoys?|troops)',
  },
  {
    type: 'Other',
    needs: /curfew|gather|evacuat/i,
    noun: 'curfews?',
    verb: 'imposed (?:an? )?(?:[\\p{L}-]+ )?curfew|gathered (?:outside|in front of|at)|evacuated',
  },
  {
    type: 'Peaceful protest',
    needs: /protest|demonstr|sit-in|rall|march|streets|gather/i,
    noun: 'protests?|demonstrations?|sit-ins?|rall(?:y|ies)|gathering outside',
    verb: 'protesters (?:gathered|rallied|marched)|marched|protested|demonstrated|rallied|took to the streets',
  },
  {
    type: 'Agreement',
    needs: /ceasefire|truce|prisoner|agreed|signed/i,
    noun: 'ceasefire(?! violations?| (?:[\\p{L}-]+ ){0,4}h(?:eld|olds|olding)(?![\\p{L}]))|truce|prisoner (?:swap|exchange)',
    verb: 'agreed (?:to|on)|signed',
  },
]

const HAPPENED = String.raw`(?:was|were|is|are) (?:still )?(?:taking place|continuing|under way)|(?:was|were|been|being|have|has|had)\s+(?:[\p{L}]+\s+){0,2}?(?:hit|struck|targeted|wounded|injured|damaged|destroyed|attacked|carried out|launched|reported|fired|heard|killed|continued|flattened|bombed|shelled|forced|rocked|set|dropped|conducted|under)|erupted|broke out|went on|goes on|going on|reached|engulfed|gripped|spilled|took place|occurred|raged|continued|flared|resumed|hit|struck|rocked|targeted|landed|fell|destroyed|damaged|injured|wounded|wounding|injuring|launched|mounted|carried out|conducted|dropped|fired|intensified|escalated|went off|tore through|ripped through|shook|left|caused|staged|waged|persisted|renewed|reported|ongoing|underway|came under|sparking|sparked|triggered|demolished|announced|in force|held|killed|killing|died|continues?|persists?|began|begins|spread|engaged|imposed|blamed|accused|reported|engaged|destroys?|targets?|hits|strikes|conducts?|shells|foiled|foils|described|documented|witnessed|suffered|suppressed|disabled|degraded|neutrali[sz]ed|under way|recorded|verified|damaging|destroying|wounds|injures`
const HAS_HAPPENED = new RegExp(`(?<![\\p{L}-])(?:${HAPPENED})(?![\\p{L}-])`, 'iu')

const compile = (words: string) => new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'giu')
const COMPILED = TRIGGERS.map(({ type, needs, noun, verb }) => ({
  type,
  needs,
  noun: noun === undefined ? undefined : compile(noun),
  verb: verb === undefined ? undefined : compile(verb),
}))

/** Words that tell of an event and not of which. */
const VAGUE =
  /^(?:violence|violations|crimes|human shields|convoys?|reinforcements|reinforcement convoys|military convoys|(?:security|military|combing|sweeping|search) operations?|(?:masses|crowds|volunteers|forces|troops) .*|(?:was|were|been) (?:deployed|sent).*|troops .*|conflicts|combat|insurrection|battlegrounds?|shooting|gathering outside|rounded up and|(?:revenge )?killings)$/i

/** What makes of a verb no account of what happened: intent, fear, condition, negation, order. */
const NOT_TOLD =
  /(?<![\p{L}])no (?:one|\p{Ll}+) (?:(?:is|are|was|were|had been|has been|have been) (?:\p{Ll}+ (?:or|and|nor) )?)?$|(?<![\p{L}])(?:(?:defus|dismantl)\p{L}*|disposed of) (?:\p{L}+ ){0,2}$|(?<![\p{L}])(?:stop|end|halt|prevent|avoid|cease|ending|stopping|condemn\p{L}*|call\p{L}* (?:on|for)|urge\p{L}*|demand\p{L}*)\s+(?:[\p{L}’'-]+\s+){0,4}$|(?<![\p{L}])(?:to|will|would|could|may|might|should|must|can|cannot|not|never|whether|if|unless|no|without|any|against|prevent\p{L}*|stop|halt|end|avoid|fear\p{L}*|threat\p{L}*|plan\p{L}*|warn\p{L}*|possible|potential|future|alleged plot|denied|denies|deny|investigat\p{L}+|from|called for|urged|call for)\s+(?:(?:the|an?|any|further|more|new|such|be|have|been|its|their|all|carry|carried|conduct|conducted|launched|made|fired|out|launch|being|of)\s+)*$/iu

/** "Drones have not struck it", "no drone has hit it". */
const NEVER = /(?<![\p{L}])(?:not|never)(?![\p{L}])/iu
const NOBODY = /^ (?:nobody|no one|none|nothing|no )/

/** What somebody denies: the clause behind the verb. */
const DENIED =
  /(?<![\p{L}])no (?:\p{Ll}+ )?(?:evidence|proof|indications?|signs?|confirmation) (?:for|of|that|to)(?![\p{L}])[^.;]{0,120}$|(?:^|[.;,] )(?:No (?:one|group|side|party|organi[sz]ation|faction)|Nobody|None)(?: has| had| have)?(?: yet| so far| immediately)? $|(?<![\p{L}])(?:den(?:y|ies|ied|ying)|refut\p{L}+|reject\p{L}+|dismiss\p{L}+)(?! (?:any|all) knowledge)(?: (?!but |and |, )[^,;.]{1,80})?(?: (?:that|having|its|their|it|they|the|any|targeting|hitting))?(?: [^,;.]{0,60})?$/iu

const COUNTED =
  /(?:^|[\s:(–-])(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|several) (?:\p{L}+ )?$/iu
const NAME_NEXT = /^ (?:the )?\p{Lu}/u
const DEFENDS = /^(?:repelled|repulsed|thwarted|foiled|fended off)$/i
/** A verb of happening whose subject the noun in front of it is. */
const GOES_ON =
  /^ (?:between [^,.]{3,40} )?(?:(?:has|have|had|is|are|was|were) )?(?:(?:also|still|reportedly) )?(?:continued|continues?|erupted|broke out|raged|rages?|took place|went on|flared|intensified|resumed|under ?way|ongoing|reported)(?![\p{L}])/u
const HURT = /(?<![\p{L}-])(?:wounded|injured|injuring|wounding|injuries|hurt)(?![\p{L}-])/iu
const FORECAST = /^ (?:there )?(?:will|would|could|may|might|can)(?:n[’']t)? /

const BACKGROUND_SENTENCE =
  /\b(?:in (?:19|20)\d\d\b|since (?:mid-?|early |late )?(?:\p{Lu}\p{L}+ )?(?:19|20)\d\d|years? (?:ago|of (?:civil )?war)|civil war (?:began|started|erupted)|last year|in the past|previous operations|during (?:the )?war|over the (?:past|last) (?:\w+ )?(?:years?|months|decade))\b|\bmaterial damage\b/iu

/**
 * The incidents that a sentence tells. Each type is found once; what is meant, feared, denied or
 * asked for is none, nor is what lies years back.
 */
export function englishIncidents(sentence: string): Happened[] {
  const found: Happened[] = []
  let isBackground: boolean | undefined
  let wounded: boolean | undefined
  for (const { type, needs, noun, verb } of COMPILED) {
    if (!needs.test(sentence)) continue
    for (const [pattern, isVerb] of [
      [verb, true],
      [noun, false],
    ] as const) {
      if (!pattern || found.some((other) => other.type === type)) continue
      for (const match of wordMatches(sentence, pattern)) {
        const start = match.index
        const end = start + match[0].length
        const before = sentence.slice(Math.max(0, start - 50), start)
        // "the army shells Kosti": a verb only in front of a name
        if (match.groups?.present && !NAME_NEXT.test(sentence.slice(end, end + 12))) continue
        if (NOT_TOLD.test(before) || NEVER.test(match[0])) continue
        // "have arrested nobody"
        if (NOBODY.test(sentence.slice(end, end + 12))) continue
        if (DENIED.test(sentence.slice(0, start))) continue
        // "the fighting will spread": it has not yet
        if (!isVerb && FORECAST.test(sentence.slice(end, end + 30))) continue
        isBackground ??= BACKGROUND_SENTENCE.test(sentence.replace(COMPARED_SINCE, ''))
        wounded ??= HURT.test(sentence)
        const loose =
          isBackground ||
          VAGUE.test(match[0]) ||
          (!isVerb &&
            // "27 attacks towards A": a count of them tells that they happened
            !COUNTED.test(before) &&
            !HAS_HAPPENED.test(sentence.slice(0, start) + ' ' + sentence.slice(end)))
        if (found.some((other) => start < other.end && other.start < end)) continue
        const perpetrator = isVerb
          ? (partyAfterBy(sentence, end) ??
            // who repels an attack is not who made it
            (DEFENDS.test(match[0]) || /under /.test(match[0])
              ? undefined
              : partyBefore(sentence, start)))
          : (partyAfterBy(sentence, end) ??
            partyOfAttack(sentence) ??
            partyAccused(sentence.slice(0, start)))
        found.push({
          start,
          end,
          at: start,
          type,
          rule: isVerb
            ? 'verb-of-incident'
            : GOES_ON.test(sentence.slice(end, end + 60))
              ? 'incident-happened'
              : 'noun-of-incident',
          ...(perpetrator && { perpetrator }),
          ...(wounded && { wounded }),
          ...(loose && { loose: true as const }),
        })
        break
      }
    }
  }
  return found
}
