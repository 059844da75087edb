'use client'
import { useEffect, useState } from 'react'
import { Say } from '../../base/words/say'
import { useWords } from '../../base/words/words-context'
import type { Failure } from '../../screen/engine/engine'
import { failureOf, failureWords } from '../engine/ask-server'
import { DatasetCard } from './dataset-card'
import type { DenseEngine, ListedClaim } from '../engine/dense-engine'
import styles from './claim-window.module.css'

type Props = { id: string; engine: DenseEngine; onShow: (key: string) => void; onClose: () => void }

/**
 * The claim that the address opens, above the list. It may be anywhere in the list, or not in it
 * under the present filter.
 */
export function OpenedClaim({ id, engine, onShow, onClose }: Props) {
  const [found, setFound] = useState<ListedClaim | { failed: Failure }>()
  const words = useWords()
  const { say } = words
  useEffect(
    function fetchClaim() {
      let wanted = true
      engine.claim(id).then(
        (claim) => wanted && setFound(claim),
        (error) => wanted && setFound({ failed: failureOf(error) }),
      )
      return () => {
        wanted = false
      }
    },
    [engine, id],
  )
  if (!found) return null
  if ('failed' in found)
    return (
      <p className={styles.failed} role="alert">
        <Say
          k="dense.notOpened"
          slots={{ id: <bdi>{id}</bdi>, why: <bdi>{failureWords(found.failed, words)}</bdi> }}
        />{' '}
        <button type="button" onClick={onClose}>
          {say('dense.closeShort')}
        </button>
      </p>
    )
  return <DatasetCard listed={found} onShow={onShow} onClose={onClose} />
}
