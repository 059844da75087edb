/** Sets the theme that was chosen before anything is drawn, so that nothing flashes. A name other than the two is nobody's choice. */
const SCRIPT = "try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}"

/** The first thing in the page; `nonce` is that of its policy. */
export function KeptTheme({ nonce }: { nonce?: string }) {
  return <script nonce={nonce} suppressHydrationWarning>{SCRIPT}</script>
}

/** The same for a page in which no script may stand: as soon as its own script runs. */
export function keepTheme() {
  try {
    const theme = localStorage.getItem('theme')
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  } catch {
    // A browser that keeps nothing shows what the system asks for.
  }
}
