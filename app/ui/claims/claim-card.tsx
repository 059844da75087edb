'use client'
import { partText } from '#lib/model'
import type { ClaimView } from '#lib/views'
import {
  happenedWords,
  matterLinks,
  oppositionsOf,
  partKey,
  partWords,
  positionWords,
} from '#lib/views'
import { Answers } from './answers'
import styles from './claim-card.module.css'
import { CodingRow } from './coding-row'
import { Corrections } from './corrections'
import { Contradiction } from './contradiction'
import { CardEvidence } from './evidence/card-evidence'
import { FoldedList } from './folded-list'
import { CopyPosition } from '../base/copy-position'
import { usePage } from '../base/page-context'
import { claimPath, matterPath, placePath, readerPath } from '../base/paths'
import { CiteClaim } from '../share/cite-claim'
import { RelatedClaims } from './related-claims'
import { SaidBy } from './said-by'
import { Say } from '../base/words/say'
import { useWords } from '../base/words/words-context'
import { Quote, QuoteIn } from './quote'

type Props = { claim: ClaimView; related?: boolean }

/**
 * Everything about one claim: who says it and how firmly, where and how precisely, when, and in
 * which words. `related` adds its contradictions and related claims, which a claim's own page lists
 * itself.
 */
export function ClaimCard({ claim, related = true }: Props) {
  const { data, place, source, document, precisionOf, hasPages } = usePage()
  const words = useWords()
  const { say, link } = words
  const text = document(claim.document)
  const standing = say(`standing.${claim.standing}`)
  return (
    <article className={styles.card} aria-label={say('card.label')}>
      {related && (
        <FoldedList
          noun="contradiction"
          items={oppositionsOf(claim).map(({ relations }) => (
            <Contradiction key={relations[0]!.to} claim={claim} relations={relations} />
          ))}
        />
      )}
      <p className={styles.said}>
        <SaidBy claim={claim} />
      </p>
      <blockquote>
        <Quote claim={claim} /> <cite>{say('card.line', { line: claim.evidence.line })}</cite>
        <QuoteIn claim={claim} />
      </blockquote>
      <Answers claim={claim} />
      <dl>
        {claim.details.map(({ term, text: value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
        <div>
          <dt>{say('card.when')}</dt>
          <dd>
            {happenedWords(claim, words)}
            {claim.timeWords && (
              <>
                {' '}
                (<Say k="card.quoted" slots={{ words: <bdi>{claim.timeWords}</bdi> }} />)
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{say('card.putAs')}</dt>
          <dd>
            {claim.unverifiedBy ? (
              <Say
                k="card.unverifiedBy"
                slots={{ standing, name: <bdi>{source(claim.unverifiedBy)?.name}</bdi> }}
              />
            ) : (
              standing
            )}
          </dd>
        </div>
        <div>
          <dt>{say('card.where')}</dt>
          <dd>
            {claim.places.length === 0 &&
              (claim.placeWords ? (
                <Say k="card.notPlacedWords" slots={{ words: <bdi>{claim.placeWords}</bdi> }} />
              ) : (
                say('card.notPlaced')
              ))}
            {claim.places.map((item) => {
              const name = <bdi>{place(item.place)?.name ?? item.place}</bdi>
              const known = precisionOf(partKey(item))
              const at = place(item.place)
              // a side of a town is not where the town's point is
              const position =
                at && !item.quadrant && positionWords(at, data.footprints[partKey(item)], words)
              return (
                <p key={partKey(item)}>
                  <Say
                    k="card.place"
                    slots={{
                      phrase: <bdi lang={claim.languages?.quote}>{item.phrase}</bdi>,
                      place: hasPages ? <a href={link(placePath(item.place))}>{name}</a> : name,
                      part: partWords(partText(item), words),
                    }}
                  />
                  {item.basis && ` ${say(item.basis === 'name' ? 'card.byName' : 'card.inferred')}`}
                  {item.alternatives &&
                    say('card.alternatives', {
                      places: item.alternatives
                        .map((id) => place(id)?.name ?? id)
                        .reduce((a, b) => say('anyOf.two', { a, b })),
                    })}
                  {known && <small>{known}</small>}
                  {position && <CopyPosition position={position} />}
                </p>
              )
            })}
          </dd>
        </div>
        <CardEvidence claim={claim} />
        {claim.note && (
          <div>
            <dt>{say('card.note')}</dt>
            <dd>
              <bdi lang={claim.languages?.note}>{claim.note}</bdi>{' '}
              {claim.coder.on && (
                <small>
                  {claim.coder.by}
                  {claim.coder.group && ` (${claim.coder.group})`}, {claim.coder.on}
                </small>
              )}
            </dd>
          </div>
        )}
        <CodingRow claim={claim} />
        {claim.corrections && (
          <div>
            <dt>{say('corrections.title')}</dt>
            <dd>
              <Corrections corrections={claim.corrections} words={words} />
            </dd>
          </div>
        )}
        {text?.publishedBasis === 'inferred' && (
          <div>
            <dt>{say('card.dating')}</dt>
            <dd>
              {say('card.datingInferred')}{' '}
              <small>
                <bdi>{text.publishedNote}</bdi>
              </small>
            </dd>
          </div>
        )}
      </dl>
      {hasPages && <CardLinks claim={claim} />}
      {hasPages && related && <CiteClaim claim={claim} />}
      {related && <RelatedClaims claim={claim} />}
    </article>
  )
}

/** Links from a claim's card to its own page, its matters and its sentence in the document. */
function CardLinks({ claim }: { claim: ClaimView }) {
  const { place } = usePage()
  const words = useWords()
  const { say, link } = words
  return (
    <p className={styles.links}>
      <a href={link(claimPath(claim.id))}>{say('card.permalink')}</a>
      {matterLinks(claim, (id) => place(id)?.name, words).map(({ matter, text }) => (
        <a key={text} href={link(matterPath(matter))}>
          {text}
        </a>
      ))}
      <a href={link(readerPath(claim))}>{say('card.inDocument')}</a>
    </p>
  )
}
