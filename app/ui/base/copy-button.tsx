'use client'
import { useState } from 'react'

type Props = {
  /** What the button says. */
  label: string
  /** Makes the text that is copied. */
  text: () => string
  /** What is said once it is copied, and where the browser refuses. */
  copied: string
  refused: string
  disabled?: boolean
}

/** A button that copies a text, and says that it did, or that the browser refused. */
export function CopyButton({ label, text, copied, refused, disabled }: Props) {
  const [said, setSaid] = useState<string>()
  const copy = () => {
    if (!navigator.clipboard) return setSaid(refused)
    navigator.clipboard.writeText(text()).then(
      () => setSaid(copied),
      () => setSaid(refused),
    )
  }
  return (
    <>
      <button type="button" onClick={copy} disabled={disabled}>
        {label}
      </button>{' '}
      <span role="status">{said}</span>
    </>
  )
}
