import { cpus, loadavg, totalmem } from 'node:os'

/** The machine in a line, with how busy it is (load averages over 1 and 15 minutes). */
export function machineLine(browser?: string): string {
  const [one, , fifteen] = loadavg()
  const cpu = cpus()
  return [
    `${cpu.length} × ${cpu[0]!.model.trim()}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `${process.platform}`,
    ...(browser ? [`Chromium ${browser}`] : []),
    `Node ${process.version.slice(1)}`,
    `load ${one!.toFixed(1)} (15 min: ${fifteen!.toFixed(1)})`,
  ].join(', ')
}
