import type { ClaimCitation } from '#lib/exports'
import { useWords } from '../base/words/words-context'
import { CopyField } from './copy-field'
import shared from './share.module.css'
import styles from './cite-claim.module.css'

/** The quote and the link of a claim and, as soon as they are there, its citations. */
export function CiteFields({
  quote,
  url,
  chicago,
  apa,
  plain,
  bibtex,
}: Pick<ClaimCitation, 'quote' | 'url'> & Partial<ClaimCitation>) {
  const { say } = useWords()
  return (
    <div className={`${shared.sheet} ${styles.fields}`}>
      <CopyField label={say('cite.quote')} text={quote} rows={2} />
      <CopyField label={say('cite.link')} text={url} rows={1} />
      {chicago && <CopyField label={say('cite.styleChicago')} text={chicago} rows={4} />}
      {apa && <CopyField label={say('cite.styleApa')} text={apa} rows={4} />}
      {plain && <CopyField label={say('cite.stylePlain')} text={plain} rows={4} />}
      {bibtex && <CopyField label="BibTeX" text={bibtex} rows={5} mono />}
    </div>
  )
}
