/**
 * Texts of strangers that would run or turn into elements if anything took them for markup: for text
 * between tags, for attributes in every kind of quotes, for scripts, styles, addresses, XML and
 * JSON. Each makes an element `xpwn`, or sets `pwned`.
 */
const MAKES = '<xpwn onclick=pwned=1>'
const RUNS = '<img src=x-none onerror="window.pwned=1">'
const BREAKS = [
  '',
  '">',
  "'>",
  '`>',
  '-->',
  ']]>',
  '</script>',
  '</style>',
  '</title>',
  '</textarea>',
]
const ATTRIBUTES = ['"', "'", '` ', '" ', '\t', '/'].map(
  (end) => `x${end}xpwn=1 onmouseover=window.pwned=1 autofocus onfocus=window.pwned=1 ${end}`,
)
const SCRIPTS = [
  ...['";window.pwned=1//', "';window.pwned=1//", '\\";window.pwned=1//', '${window.pwned=1}'],
  ...['</script><script>window.pwned=1</script>', '<!--<script>window.pwned=1</script>'],
  ...['\u2028window.pwned=1\u2029', '<svg onload=window.pwned=1>', '<math><xpwn>'],
]
const ADDRESSES = [
  ...['javascript:window.pwned=1', 'JaVaScRiPt:window.pwned=1', 'java\tscript:window.pwned=1'],
  ...['data:text/html,<script>pwned=1</script>', '//elsewhere.example/', '\\\\elsewhere.example'],
]
const OTHERS = [
  ...['%0d%0aX-Pwned: 1', '\r\nX-Pwned: 1', '{{constructor.constructor("pwned=1")()}}'],
  ...[
    '<!ENTITY x SYSTEM "file:///etc/passwd">',
    '&lt;xpwn&gt;',
    '&#60;xpwn&#62;',
    '__proto__[x]=1',
  ],
  ...['=cmd|x', '\u202E<xpwn>', '<style>@import "//elsewhere.example"</style>', '<base href=//x/>'],
  ...['<meta http-equiv=refresh content=0;url=//x/>', '<iframe srcdoc="<xpwn>">', '<link rel=x>'],
]
/** Names of files that an answer could hold; `injected` knows what stands in them. */
const FILES = [
  ...['../../../../../../etc/passwd', '..%2f..%2f..%2f..%2fetc%2fpasswd', 'file:///etc/passwd'],
  ...['....//....//....//etc/passwd', '/etc/passwd\0.png', '..\\..\\..\\etc\\passwd'],
]
export const PAYLOADS: readonly string[] = [
  ...BREAKS.flatMap((end) => [end + MAKES, end + RUNS]),
  ...[...ATTRIBUTES, ...SCRIPTS, ...ADDRESSES, ...OTHERS, ...FILES],
]
