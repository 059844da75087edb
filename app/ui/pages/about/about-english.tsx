import type { AboutFigures } from '#lib/views'
import { Section } from '../frame/section'

const counted = (count: number, one: string) =>
  `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`

/**
 * The limits of the map in English: also for readers of a language in which nobody wrote them, so
 * that its counts are in English words whatever the page speaks.
 */
export function AboutEnglish({
  claims,
  documents,
  unplaced,
  unnamed,
  undated,
  inferred,
  revised,
  contradictingPairs,
  contradictions,
  witnesses,
  clock,
}: AboutFigures) {
  const many = (count: number) => counted(count, 'claim')
  const ofDocuments = (count: number) => counted(count, 'document')
  const pairs = (count: number) => counted(count, 'pair')
  return (
    <>
      <Section title="What is not here">
        <p>
          {many(claims)} from {ofDocuments(documents)}: what these texts said, not what happened. A
          place without a mark is a place that these texts do not speak of. Many marks at a place
          mean that it was much written about, not that more happened there.
        </p>
        <p>
          Nothing was verified, and no contradiction is ruled on. Where a text says that something
          could not be verified, the claim says so too.
        </p>
      </Section>
      <Section title="Precision: a mark is as wide as the words">
        <p>
          “Around the town” is a ring, “in the town” a disc, “the northern region” a hatched area
          whose label has no position. A solid edge stands only where a text names one site. Nothing
          is sharpened: a centre of a disc is not where it happened, and a ring’s edge is a rule of
          thumb whose metres each claim states.
        </p>
        {unplaced > 0 && (
          <p>
            {many(unplaced)} could not be placed at all. They are listed, counted and filtered with
            the others.
          </p>
        )}
      </Section>
      <Section title="Who counts whom">
        <p>
          Figures of the dead, the wounded or the displaced are counts by somebody, of some people,
          over some area, since some day. Often one organisation counts, and several outlets pass it
          on; the same figure in three papers is one voice. Counts that take each other in are shown
          apart and must not be added. “Dozens” stays a word, “over 70” has no upper end.
        </p>
        <p>
          What matters for trust is how many <em>independent</em> speakers say so, not how many
          reports.{' '}
          {unnamed > 0 &&
            `${many(unnamed)} come from speakers whom the text does not name; they never count as independent.`}
        </p>
      </Section>
      <Section title="A revision is not a contradiction">
        <p>
          When the same speaker gives a higher count a day later, that is a revision (
          {pairs(revised)} here). A contradiction ({counted(contradictions, 'contradiction')} here,
          made by {pairs(contradictingPairs)} of claims) needs two independent voices whose claims
          cannot both hold of the same part of a place at the same time. City and outskirts are
          different parts. Rules find both and state their reason; where a rule is unsure, the
          contradiction is marked as weaker, with why.
        </p>
      </Section>
      <Section title="Two clocks">
        <p>
          When it happened and when it was said are two times, and both may be wide. Days are{' '}
          {clock ? `days in ${clock}` : 'those of each place'}.{' '}
          {inferred > 0 &&
            `${inferred === documents ? 'No document states' : `${ofDocuments(inferred)} do not state`} when it was published; that was inferred from the text, and words such as “on Thursday” are read against it. `}
          {undated > 0 &&
            `For ${many(undated)} the text does not say when it was said, and the time of publication stands in.`}
        </p>
        <p>
          <em>As known at</em> leaves out what was said later, not what was wrong.
        </p>
      </Section>
      <Section title="Protected witnesses">
        <p>
          Speakers who asked not to be named ({witnesses} here) have no name in any file, are never
          joined with another mention that may be the same person, and are never placed more finely
          than the document places them. Do not try to find them, and take care what you add when
          you pass a claim on.
        </p>
      </Section>
      <Section title="Corrections and withdrawals">
        <p>
          A record that was coded wrongly is corrected in the open: its page says what it said
          before, who changed it, when and why. A claim that should not stand here is withdrawn: it
          leaves the map and every count, and its page says when and why, without repeating it.
        </p>
      </Section>
      <Section title="Whose texts these are">
        <p>
          The articles belong to their publishers and are not here. What is here are facts and
          figures in our own words, each with a quoted phrase of at most twelve words and the line
          it stands on, so that whoever has the text can check it. The coding itself is a reading:
          it is signed and dated, and can be wrong.
        </p>
      </Section>
    </>
  )
}
