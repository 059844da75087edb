/**
 * The host that a request to an address goes to, as a link names it: with its port, and without a
 * user's name, by which an address can look like that of another host.
 */
export function hostOf(address: string): string {
  return new URL(address).host
}
