import { Fragment } from 'react'
import type { Credit } from '#lib/model'

/** Whose data something was taken from, each with its licence, separated by a comma. */
export function CreditLinks({ credits, comma }: { credits: readonly Credit[]; comma: string }) {
  return credits.map(({ name, licence, url }, i) => (
    <Fragment key={`${name} ${licence}`}>
      {i > 0 && comma}
      <bdi>
        {/^https?:/.test(url) ? <a href={url}>{name}</a> : name} ({licence})
      </bdi>
    </Fragment>
  ))
}
