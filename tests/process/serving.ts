import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { dist, node } from './built.ts'
import { type Called, ended, inRoom, obeying } from './calling.ts'

const running = new Set<ChildProcess>()

afterEach(async () => {
  for (const child of running) child.kill('SIGKILL')
  await Promise.all([...running].map((child) => hasEnded(child)))
})

export interface Server {
  url: string
  port: number
  pid: number
  /** What it printed until it was ready. */
  said: string
  /** Ends it as a person does. */
  stop(): Promise<void>
  /** Ends it as a power cut does. */
  kill(): Promise<void>
}

const firstPort = 43_000 + Number(process.env.VITEST_POOL_ID ?? 1) * 300
let nextPort = firstPort

/** A port that no other test asks for at the same time. */
export function ownPort(): number {
  nextPort = nextPort >= firstPort + 290 ? firstPort : nextPort + 1
  return nextPort
}

/** How a program is started, besides what a person types. */
export interface Started {
  /** What Node loads before the program. */
  before?: string
  /** Where it stands. */
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** How many kilobytes a file may hold: see `inRoom`. */
  room?: number
  /** Holds it to what files allow: see `obeying`. */
  obeys?: boolean
}

/** Starts the server program on a data folder. */
export function startProgram(
  data: string,
  args: readonly string[] = [],
  { before, room, obeys, ...options }: Started = {},
): ChildProcess {
  const all = [join(dist, 'server', 'main.js'), '--data', data, ...args]
  const first = before === undefined ? [] : ['--import', before]
  const [program = '', ...rest] = obeying(inRoom([node, ...first, ...all], room), obeys)
  const child = spawn(program, rest, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

/** Starts the server and waits until it says where it is. */
export async function mustServe(data: string, port = ownPort(), started: Started = {}): Promise<Server> {
  const child = startProgram(data, ['--port', String(port)], started)
  const said = await readyWords(child)
  const url = /http:\/\/\S+/u.exec(said)?.[0] ?? ''
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await hasEnded(child)
  }
  return {
    url,
    port: Number(new URL(url).port),
    pid: child.pid ?? 0,
    said,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

/** Starts a server that must not start, and says how it refused. */
export async function refusedStart(
  data: string,
  args: readonly string[] = [],
  started: Started = {},
): Promise<Called> {
  return ended(startProgram(data, ['--port', String(ownPort()), ...args], started))
}

function readyWords(child: ChildProcess): Promise<string> {
  return new Promise((ready, failed) => {
    let [said, errors] = ['', '']
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      said += text
      if (said.includes('Stoppen:')) ready(said)
    })
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      errors += text
    })
    child.once('close', () => failed(new Error(`the server did not start: ${said}${errors}`)))
  })
}

function hasEnded(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((close) => child.once('close', () => close()))
}
