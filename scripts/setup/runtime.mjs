// Runs before anything is installed, under whatever Node (20 or later) is there: plain JavaScript, no packages.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const bin = join(root, 'node_modules', '.bin')

/** Says one sentence and stops. */
export function stop(sentence, status = 1) {
  process.stderr.write(`${sentence}\n`)
  process.exit(status)
}

const isRecent = ([major, minor]) => major > 22 || (major === 22 && minor >= 14)

/**
 * The Node that the program runs on: the pinned one from the packages, else the one at hand when it is
 * recent enough. SQLite crashes without a word under an older one, so that is refused here.
 */
export function runtime() {
  const pinned = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node')
  if (existsSync(pinned)) return pinned
  if (isRecent(process.versions.node.split('.').map(Number))) return process.execPath
  return stop(
    `Rode Draad heeft Node 22.14 of nieuwer nodig; dit is Node ${process.versions.node}. ` +
      'Voor dit systeem is er geen meegeleverde Node: installeer Node 24 en start opnieuw.',
  )
}

/** The environment in which the pinned Node is found first. */
export function environment() {
  return {
    ...process.env,
    PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
  }
}

/** Runs a command, showing its output, and stops with its status when it fails. */
export function run(command, args, { quiet = false } = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: environment(),
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (result.status === 0) return
  if (quiet) process.stderr.write(`${result.stdout}${result.stderr}`)
  stop(`Mislukt: ${command} ${args.join(' ')}`, result.status ?? 1)
}

/**
 * A server lives long: a small nursery for what is soon thrown away keeps it under 400 MB when large files come in, its
 * memory is cleared up before it holds half as much again as what lives, not four times, V8 has two helpers for that
 * and not four, and its threads give back what they held before they end.
 */
export const serverFlags = [
  '--max-semi-space-size=4',
  '--heap-growing-percent=50',
  '--v8-pool-size=2',
  '--expose-gc',
]

/** Hands over to a compiled program: its input, output, signals and exit status are ours. */
export function become(program, args, flags = []) {
  const child = spawn(runtime(), [...flags, join(root, 'dist', program), ...args], {
    env: environment(),
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (status, signal) => process.exit(status ?? (signal === 'SIGINT' ? 130 : 1)))
}
