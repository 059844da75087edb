'use client'
import type { ClaimView } from '#lib/layers'
import { CardLinks } from './card-links'
import { oppositionsOf } from './by-place'
import styles from './claim-card.module.css'
import { Contradiction } from './contradiction'
import { Folded } from './folded'
import { partKey, usePage } from './page-context'
import { placePath } from './paths'
import { RelatedClaims } from './related-claims'
import { SaidBy } from './said-by'
import { happenedWords, partWords } from './words'

type Props = { claim: ClaimView; related?: boolean }

/** Everything about one claim: who says it, how it is put, where and how sure, when, its words, and, unless a page lists them by itself, the `related` claims. */
export function ClaimCard({ claim, related = true }: Props) {
  const { place, source, document, sure, linked } = usePage()
  const text = document(claim.document)
  return (
    <article className={styles.card} aria-label="Claim">
      {related && <Folded noun="contradiction" items={oppositionsOf(claim).map(({ relations }) => <Contradiction key={relations[0]!.to} claim={claim} relations={relations} />)} />}
      <p className={styles.said}><SaidBy claim={claim} /></p>
      <blockquote><bdi>“{claim.evidence.quote}”</bdi> <cite>line {claim.evidence.line}</cite></blockquote>
      <dl>
        {claim.details.map(({ term, text: value }) => <div key={term}><dt>{term}</dt><dd>{value}</dd></div>)}
        <div><dt>When</dt><dd>{happenedWords(claim)}{claim.timeWords && <> (“<bdi>{claim.timeWords}</bdi>”)</>}</dd></div>
        <div><dt>Put as</dt><dd>{claim.standing}{claim.unverifiedBy && <>; could not be verified, says <bdi>{source(claim.unverifiedBy)?.name}</bdi></>}</dd></div>
        <div>
          <dt>Where</dt>
          <dd>
            {claim.places.length === 0 && <>Not placed{claim.placeWords && <>: “<bdi>{claim.placeWords}</bdi>”</>}</>}
            {claim.places.map((item) => {
              const name = <bdi>{place(item.place)?.name ?? item.place}</bdi>
              const known = sure(partKey(item))
              return (
                <p key={item.place + item.part}>
                  “<bdi>{item.phrase}</bdi>”: {linked ? <a href={placePath(item.place)}>{name}</a> : name}, {partWords(item.part)}
                  {item.basis === 'inferred' && ' (inferred from the words around it)'}
                  {item.alternatives && `, or ${item.alternatives.map((id) => place(id)?.name).join(' or ')}: the text does not say`}
                  {known && <small>{known}</small>}
                </p>
              )
            })}
          </dd>
        </div>
        {claim.note && <div><dt>Note</dt><dd>{claim.note} {claim.coder.on && <small>{claim.coder.by}, {claim.coder.on}</small>}</dd></div>}
        {text?.publishedBasis === 'inferred' && <div><dt>Dating</dt><dd>Days are read against an inferred date of publication. <small>{text.publishedNote}</small></dd></div>}
      </dl>
      {linked && <CardLinks claim={claim} />}
      {related && <RelatedClaims claim={claim} />}
    </article>
  )
}
