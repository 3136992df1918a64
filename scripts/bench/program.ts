import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { z } from 'zod'
import { installed, programOf } from '../../server/installed.ts'

const program = (name: string) => fileURLToPath(programOf(name))

/** Calls the command line, and fails when it does. */
export async function command(data: string, ...args: string[]): Promise<void> {
  await called(data, args).over
}

/** Calls the command line and says how much memory it held at most, in MB; 0 where the system does not tell. */
export async function peakOf(data: string, ...args: string[]): Promise<number> {
  const { pid, over } = called(data, args)
  let peak = 0
  const look = setInterval(() => {
    peak = Math.max(peak, heldBy(pid))
  }, 10)
  await over.finally(() => clearInterval(look))
  return peak
}

/** A call of the command line, and the moment that it did its work. */
function called(data: string, args: readonly string[]): { pid: number | undefined; over: Promise<void> } {
  const all = [program('scripts/rodedraad/main'), ...args, '--data', data]
  const child = spawn(process.execPath, all, { stdio: ['ignore', 'ignore', 'inherit'] })
  const over = once(child, 'close').then(([status]) => {
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
  })
  return { pid: child.pid, over }
}

/** Runs one of the programs beside this one in a process of its own, and gives the numbers that it prints. */
export async function alone(name: string, ...args: string[]): Promise<number[]> {
  const all = [program(`scripts/bench/${name}`), ...args]
  const child = spawn(process.execPath, all, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  const [status] = await once(child, 'close')
  if (status !== 0) throw new Error(`${name} ended with ${status}`)
  return z.array(z.number()).parse(JSON.parse(said))
}

/** The most memory that a process held so far, in MB; 0 where the system does not tell. */
export function heldBy(pid: number | undefined): number {
  return statusOf(pid, /VmHWM:\s+(\d+)/u)
}

/** What a process holds now, in MB; 0 where the system does not tell. */
export function heldNow(pid: number | undefined): number {
  return statusOf(pid, /VmRSS:\s+(\d+)/u)
}

function statusOf(pid: number | undefined, line: RegExp): number {
  try {
    const [, kilobytes = 0] = line.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Math.round(Number(kilobytes) / 1_024)
  } catch {
    return 0
  }
}

export interface Running {
  url: string
  pid: number | undefined
  stop(): Promise<void>
}

/** What the set-up starts a server with; it is plain JavaScript, which runs before anything is installed. */
const setUp = pathToFileURL(join(installed, 'scripts', 'setup', 'runtime.mjs')).href
export const serverFlags = z
  .object({ serverFlags: z.array(z.string()) })
  .parse(await import(setUp)).serverFlags

/** Starts the server bare, as the set-up does in the end. */
export function serveBare(data: string): Promise<Running> {
  const args = [...serverFlags, program('server/main'), '--data', data, '--port', '4350']
  return whenReady(spawn(process.execPath, args, piped))
}

/** Starts the server as a person does. */
export function serveByNpm(data: string): Promise<Running> {
  const args = ['start', '--silent', '--', '--data', data, '--port', '4350']
  return whenReady(spawn('npm', args, { ...piped, cwd: installed }))
}

const piped: SpawnOptions = { stdio: ['ignore', 'pipe', 'inherit'], detached: true }

async function whenReady(child: ChildProcess): Promise<Running> {
  let said = ''
  const url = await new Promise<string>((ready, failed) => {
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      said += text
      const found = /http:\/\/\S+/u.exec(said)
      if (found) ready(found[0])
    })
    child.once('close', () => failed(new Error(`the server did not start: ${said}`)))
  })
  const stop = async () => {
    const closed = once(child, 'close')
    if (child.pid) process.kill(-child.pid, 'SIGTERM')
    await closed
  }
  return { url, pid: child.pid, stop }
}
