import type { Killed } from '../grammar'
import { CHILDREN, FAMILY, GROUPS, OCCUPIED, groupBehind } from './counted-people'
import { LIVES, OF_THEM, SO_MANY_MORE, WOUNDED, WOUNDING, roleOf } from './death-roles'
import type { DeathRole } from './death-roles'
import { isCountedAlready } from './counted-already'
import { englishScope } from './count-scope'
import { numbersOfPeople } from './no-people'
import type { NumberMention } from './numbers'
import { ADDED, AS_WHAT, OF_THEM_ALL, OPENS_PARTS, TELLS_OF_DEATH } from './parts-of-counts'
import { withoutScareQuotes } from './scare-quotes'
import { singleDeaths } from './single-deaths'
import { byAfterAttack, doerBefore } from './doers'
import { partyAccused, partyAfterBy, partyOfAttack } from './parties'

/**
 * The counts of dead in a sentence: killed by a verb before or behind the number, tolls, bodies, and
 * parts of a count ("of whom 194 civilians"). "60 killed and wounded" counts no dead, nor does a
 * number of wounded.
 */
export function englishDeaths(sentence: string): Killed[] {
  const plain = withoutScareQuotes(sentence)
  if (!plain) return deathsIn(sentence)
  return deathsIn(plain.text).map((one) => ({
    ...one,
    start: plain.at[one.start]!,
    end: plain.at[one.end]!,
    at: plain.at[one.at]!,
    verb: plain.at[one.verb]!,
  }))
}

function deathsIn(sentence: string): Killed[] {
  if (!TELLS_OF_DEATH.test(sentence)) return []
  const numbers = numbersOfPeople(sentence)
  const found: Killed[] = []
  const push = (mention: NumberMention, role: DeathRole, more: Partial<Killed> = {}): Killed => {
    const { group, to } = groupBehind(sentence, mention.end)
    const end = Math.max(to, role.verb.end, mention.end)
    const perpetrator =
      (role.active ? doerBefore(sentence, role.verb) : partyAfterBy(sentence, role.verb.end)) ??
      // "killed in shelling by the army", "shelling by the army killed"
      partyOfAttack(sentence) ??
      byAfterAttack(sentence) ??
      partyAccused(sentence.slice(0, role.verb.start))
    const it: Killed = {
      start: Math.min(mention.start, role.verb.start),
      end,
      at: mention.start,
      count: mention.count,
      group,
      scope: englishScope(
        sentence,
        Math.min(mention.start, role.verb.start),
        end,
        mention.count.low ?? mention.count.high,
      ),
      rule: role.rule,
      verb: role.verb.start,
      ...(perpetrator && { perpetrator }),
      ...more,
    }
    found.push(it)
    return it
  }
  /** Counts a part of what a claim counts as a whole. */
  const pushPart = (mention: NumberMention, { perpetrator, scope }: Killed, end: number): Killed =>
    push(
      mention,
      { verb: { start: mention.start, end }, rule: 'part-of-count' },
      { isPart: true, perpetrator, scope },
    )
  let last:
    | { mention: NumberMention; claim: Killed; noun?: string; to: number; isSingle?: boolean }
    | undefined
  const ones = singleDeaths(sentence, numbers)
  const all = [
    ...numbers.filter(
      (it) => !ones.some((other) => other.start <= it.start && it.end <= other.end),
    ),
    ...ones,
  ].sort((a, b) => a.start - b.start)
  let before: NumberMention | undefined
  let chain: number | undefined
  for (const mention of all) {
    const isNext = last !== undefined && before === last.mention
    before = mention
    if (found.some((other) => mention.start < other.at + 1 && other.at < mention.end)) continue
    const behind = groupBehind(sentence, mention.end)
    const isSingle =
      /^(?:an?|one|my|his|her|its|their|our|the|s?he and) /i.test(mention.count.words) &&
      mention.count.low !== undefined &&
      /\p{L}{3,}(?: of \S+)?$/u.test(mention.count.words) &&
      mention.count.words.split(' ').length > 1
    const noun = isSingle ? /(\p{L}+)(?: of \S+)?$/u.exec(mention.count.words)?.[1] : behind.noun
    const groupOf = isSingle
      ? (GROUPS.find(([is]) => noun !== undefined && is.test(noun))?.[1] ?? 'all')
      : behind.group
    const isPart =
      /\b(?:including|among them|among whom|of whom|of them|mostly|at least)\s*(?:at least |more than |some |about |nearly |over |up to )?$/i.test(
        sentence.slice(0, mention.start),
      ) &&
      /\b(?:including|among them|among whom|of whom|of them)\b[^.]{0,14}$/i.test(
        sentence.slice(0, mention.start),
      )
    const gap = last ? sentence.slice(Math.max(last.to, last.mention.end), mention.start) : ''
    /** Whether a part that has a claim of its own is counted: fighters, police, civilians. */
    const isGroup =
      behind.group !== 'all' &&
      noun !== undefined &&
      !CHILDREN.test(noun) &&
      mention.count.low !== undefined
    const isWounded =
      !/\b[Ww]e (?:\p{Ll}+ ){0,2}lost $/u.test(sentence.slice(0, mention.start)) &&
      (WOUNDED.test(sentence.slice(mention.end, mention.end + 80)) ||
        WOUNDING.test(sentence.slice(0, mention.start)))
    // "Five of them were civilians.": of those whom the sentence before counts
    const ofThem =
      (mention.start < 4 ||
        /\b(?:said|says|that|claims?) $/.test(sentence.slice(0, mention.start))) &&
      OF_THEM_ALL.exec(sentence.slice(mention.end))
    if (ofThem && found.length === 0 && isGroup) {
      const end = mention.end + ofThem[0].length
      push(
        mention,
        { verb: { start: mention.start, end }, rule: 'part-of-count' },
        { isPart: true, ofBefore: true },
      )
      continue
    }
    // "of them were children" behind a count: a part that has no claim of its own
    if (
      OF_THEM.test(sentence.slice(mention.end, mention.end + 60)) &&
      /^ of (?:them|whom)\b/i.test(sentence.slice(mention.end)) &&
      noun !== undefined &&
      CHILDREN.test(noun)
    )
      continue
    // "45 dead, 22 of them in …": a part with a place of its own
    if (
      last &&
      !isSingle &&
      mention.count.low !== undefined &&
      (/^ of (?:them|whom)(?: were| was)?(?: killed)? (?:in|at|near|around) /i.test(
        sentence.slice(mention.end, mention.end + 40),
      ) ||
        (/^ (?:in|at|near) \p{Lu}/u.test(sentence.slice(mention.end, mention.end + 10)) &&
          /(?:, |: | and |, and |including )$/.test(sentence.slice(0, mention.start)))) &&
      !isWounded
    ) {
      push(
        mention,
        { verb: { start: mention.start, end: mention.end + 8 }, rule: 'part-in-place' },
        {
          isPart: true,
          scope: last.claim.scope,
          ...(behind.group === 'all' && { group: last.claim.group }),
        },
      )
      continue
    }
    // "killed 14 people on Sunday and five more the next day": they have a place or a day of their own
    if (
      last &&
      !isWounded &&
      mention.count.low !== undefined &&
      / and (?:another )?$/.test(sentence.slice(0, mention.start)) &&
      SO_MANY_MORE.test(sentence.slice(mention.end, mention.end + 60))
    ) {
      const claim = push(
        mention,
        { verb: { start: mention.start, end: mention.end }, rule: 'and-so-many' },
        { perpetrator: last.claim.perpetrator, scope: last.claim.scope },
      )
      last = { mention, claim, noun, to: behind.to }
      continue
    }
    // "including 46 Druze, four civilians and 18 fighters": each of those parts
    const goesOn =
      chain !== undefined &&
      /^(?: [\p{L}’'-]+){0,4}?,? (?:and )?$/u.test(sentence.slice(chain, mention.start))
    if (last && (isPart || goesOn)) {
      chain = mention.end
      if ((isNext || goesOn) && isGroup && !OCCUPIED.test(noun))
        pushPart(mention, last.claim, mention.end)
      continue
    }
    chain = undefined
    // "72 people were killed: 31 civilians, 24 rebels and 17 soldiers"
    if (last && !isWounded && OPENS_PARTS.test(gap) && isGroup) {
      const claim = pushPart(mention, last.claim, mention.end)
      last = { mention, claim, noun, to: behind.to }
      continue
    }
    // "43 people, 28 of them civilians, were killed"
    if (
      last &&
      isGroup &&
      !isWounded &&
      /, $/.test(gap) &&
      / of (?:them|whom)\b/.test(sentence.slice(mention.end, mention.end + 9))
    ) {
      const claim = pushPart(mention, last.claim, behind.to)
      last = { ...last, to: Math.max(last.to, claim.end) }
      continue
    }
    if (isCountedAlready(sentence, mention, noun, last)) continue
    // "412 dead, 214 of them insurgents, 137 soldiers and 61 civilians"
    if (
      last &&
      !isWounded &&
      /^,? (?:and )?$/.test(
        sentence.slice(last.claim.end, mention.start).replace(/^[^,]{0,40}/, ''),
      ) &&
      /^ of (?:them|whom) /i.test(sentence.slice(mention.end)) &&
      isGroup
    ) {
      const claim = pushPart(mention, last.claim, behind.to)
      last = { mention, claim, noun, to: behind.to }
      continue
    }
    // "killed A B, a commander,": it is the same one
    if (last?.isSingle && isSingle && gap === ', ' && /^an? /i.test(mention.count.words)) {
      if (/ \p{Lu}/u.test(last.mention.count.words)) continue
    }
    // "three women and three children": one count
    if (
      last &&
      !isWounded &&
      ADDED.test(gap) &&
      noun !== undefined &&
      last.noun !== undefined &&
      ((FAMILY.test(noun) && (FAMILY.test(last.noun) || last.isSingle)) ||
        // "a doctor and two patients", "three novices and a monk": one count of a kind
        (groupOf !== 'all' &&
          last.claim.group === groupOf &&
          (last.isSingle || isSingle) &&
          !/^civilians?$/i.test(noun))) &&
      mention.count.low !== undefined &&
      last.claim.count.low !== undefined &&
      mention.count.high === mention.count.low
    ) {
      const { claim } = last
      claim.count = {
        low: claim.count.low! + mention.count.low,
        ...(claim.count.high !== undefined && { high: claim.count.high + mention.count.low }),
        words: sentence.slice(claim.at, mention.end),
      }
      if (claim.group !== groupOf)
        claim.group = claim.group === 'all' || groupOf === 'all' ? 'civilians' : 'all'
      last = { mention, claim, noun, to: behind.to, isSingle }
      continue
    }
    const role = roleOf(sentence, mention)
    if (role) {
      // "among the dead were seven children": a part that has no claim of its own
      if (
        role.rule === 'of-those-killed' &&
        role.verb.end <= mention.start &&
        noun !== undefined &&
        CHILDREN.test(noun)
      )
        continue
      if (
        isSingle &&
        !['killed-people', 'people-killed', 'people-listed', 'left-dead'].includes(role.rule)
      )
        continue
      const claim = push(mention, role, {
        ...((role.rule === 'of-those-killed' || role.ofBefore) && { isPart: true as const }),
        ...(role.ofBefore && { ofBefore: true as const }),
      })
      if (isSingle) claim.group = groupOf
      last = { mention, claim, noun, to: behind.to, isSingle }
      continue
    }
    // "killed 3 soldiers and 5 civilians", "6 of those killed were rebels while four were volunteers"
    if (
      last &&
      !isWounded &&
      noun !== undefined &&
      mention.count.low !== undefined &&
      !LIVES.test(sentence.slice(mention.end, mention.end + 80))
    ) {
      if (
        /^(?: and (?:allied |other |their )?\p{Ll}+(?:s|men|women))?,? (?:and |as well as |along with |plus )?$/iu.test(
          gap,
        ) ||
        (last.claim.rule === 'of-those-killed' && /^[^.;]{0,40}(?:while|and)\s*$/i.test(gap))
      ) {
        const claim = push(
          mention,
          { verb: { start: last.claim.verb, end: mention.end }, rule: 'and-so-many' },
          {
            perpetrator: last.claim.perpetrator,
            scope: last.claim.scope,
            ...(last.claim.isPart && { isPart: true }),
          },
        )
        claim.start = mention.start
        last = { mention, claim, noun, to: behind.to }
      }
    } else if (
      last?.claim.rule === 'of-those-killed' &&
      !isWounded &&
      mention.count.low !== undefined &&
      /^[^.;]{0,60}(?:while|and)\s*$/i.test(gap)
    ) {
      const as = AS_WHAT.exec(sentence.slice(mention.end))
      if (as) {
        const claim = push(
          mention,
          {
            verb: { start: mention.end, end: mention.end + as[0].length },
            rule: 'of-those-killed',
          },
          { isPart: true, perpetrator: last.claim.perpetrator },
        )
        claim.group = GROUPS.find(([is]) => is.test(as[1]!))?.[1] ?? 'all'
      }
    }
  }
  return found
}
