import type { ClaimView } from '#lib/views'
import { claimPath } from '../base/paths'
import { usePage } from '../base/page-context'
import { Say } from '../base/words/say'
import { useWords } from '../base/words/words-context'

/**
 * How a claim was coded, where two coders have coded it: who decided where they differ, or that both
 * codings stand and nobody decided.
 */
export function CodingRow({ claim: { coder, otherCodings } }: { claim: ClaimView }) {
  const { hasPages, claim: other } = usePage()
  const { say, link } = useWords()
  if (!coder.second && !coder.decided && !otherCodings) return null
  const named = ({ by, group }: { by: string; group?: string }) => (
    <bdi>{group ? `${by} (${group})` : by}</bdi>
  )
  const { second, decided } = coder
  return (
    <div data-coding>
      <dt>{say('coding.title')}</dt>
      <dd>
        {second && (
          <p>
            {decided ? (
              <Say
                k="coding.decided"
                slots={{ one: named(coder), other: named(second), by: named(decided) }}
              />
            ) : (
              <Say k="coding.twice" slots={{ one: named(coder), other: named(second) }} />
            )}
          </p>
        )}
        {otherCodings?.map((id) => (
          <p key={id} data-other-coding={id}>
            {say('coding.other')}{' '}
            {hasPages ? (
              <a href={link(claimPath(id))}>
                <bdi>{other(id)?.summary ?? id}</bdi>
              </a>
            ) : (
              <bdi>{other(id)?.summary ?? id}</bdi>
            )}
          </p>
        ))}
      </dd>
    </div>
  )
}
