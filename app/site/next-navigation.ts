/** Stands in for `next/navigation` in the bundle of the site: the path that the address names inside the one file. */
export function usePathname(): string {
  return typeof window === 'undefined' ? '/' : window.location.hash.slice(1)
}
