import { KEEP_THEME } from './theme/theme'

/** The first thing in the page: sets the theme that was chosen before anything is drawn, so that nothing flashes. `nonce` is that of the page's policy. */
export function KeptTheme({ nonce }: { nonce?: string }) {
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {KEEP_THEME}
    </script>
  )
}
