import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { output, ZodType } from 'zod'
import { dist, node } from './built.ts'

export interface Called {
  status: number | null
  stdout: string
  stderr: string
}

export interface Calling {
  /** The data folder. */
  data?: string
  /** Where the person stands. */
  from?: string
  /** How many kilobytes a file may hold, as on a disk that is full. */
  room?: number
  /** Holds it to what files allow, also when the tests run as somebody who may do everything. */
  obeys?: boolean
  /** Ends the command the hard way after so many milliseconds. */
  killAfter?: number
}

/** Starts the command line as a person would. */
export function startCommand(
  args: readonly string[],
  { data, from, room, obeys }: Calling = {},
): ChildProcess {
  const all = [
    node,
    join(dist, 'scripts', 'rodedraad', 'main.js'),
    ...args,
    ...(data ? ['--data', data] : []),
  ]
  const env = { ...process.env, USER: 'Tester', ...(from && { INIT_CWD: from }) }
  const [program = '', ...rest] = obeying(inRoom(all, room), obeys)
  return spawn(program, rest, { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

/**
 * A command under a limit to how large a file may become: what goes over it cannot be written, as on a full disk. The
 * limit is soft, so that room can be made while it runs.
 */
export function inRoom(command: readonly string[], kilobytes: number | undefined): readonly string[] {
  return kilobytes === undefined
    ? command
    : ['bash', '-c', 'ulimit -S -f "$0" && exec "$@"', String(kilobytes), ...command]
}

/** A command that may not write where files say that it may not; an administrator otherwise may. */
export function obeying(command: readonly string[], obeys = false): readonly string[] {
  const isMighty = process.getuid?.() === 0
  return obeys && isMighty
    ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search', ...command]
    : command
}

/** Makes room on the disk of a program that runs. */
export function makeRoom(pid: number): void {
  execFileSync('prlimit', ['--pid', String(pid), '--fsize=unlimited'])
}

/** Calls the command line as a person would, and waits for its end. */
export async function rodedraad(args: readonly string[], calling: Calling = {}): Promise<Called> {
  const { killAfter } = calling
  const child = startCommand(args, calling)
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  const called = await ended(child)
  clearTimeout(timer)
  return called
}

/** Everything that a program printed, and how it ended. */
export async function ended(child: ChildProcess): Promise<Called> {
  let [stdout, stderr] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  const status = await new Promise<number | null>((close) => child.on('close', close))
  return { status, stdout, stderr }
}

/** Calls with `--json` and reads its one document; fails when anything else was printed. */
export async function answer<S extends ZodType>(
  shape: S,
  args: readonly string[],
  calling: Calling = {},
): Promise<Called & { json: output<S> }> {
  const called = await rodedraad([...args, '--json'], calling)
  return { ...called, json: shape.parse(documentIn(called)) }
}

function documentIn({ stdout, stderr }: Called): unknown {
  try {
    return JSON.parse(stdout)
  } catch {
    throw new Error(`no JSON document on standard output.\nOutput: ${stdout}\nErrors: ${stderr}`)
  }
}

/** Calls something that has to succeed. */
export async function mustCall(args: readonly string[], calling: Calling = {}): Promise<Called> {
  const called = await rodedraad(args, calling)
  if (called.status !== 0) throw new Error(`${args.join(' ')} ended with ${called.status}: ${called.stderr}`)
  return called
}
