/** Ends the host process and with it server and browser. */
export default async function teardown() {
  const host = globalThis.claimsMapHost
  if (!host || host.exitCode !== null) return
  await new Promise((resolve) => {
    host.on('exit', resolve)
    host.kill()
  })
}
